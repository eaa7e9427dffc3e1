import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { startTestHost, type TestHost } from '../src/testing/host.ts';
import { browserHere, openBrowser, phone } from './support/browser.ts';
import { arrive, expectClean, visit } from './support/people.ts';

const college = '/dormitory/arts';
/** Of the demo: a student without an account, and what she signs in with. */
const student = { name: '何丽', number: 'arts 20240304' };
const withoutScript = { viewport: phone, javaScriptEnabled: false };

describe.skipIf(!browserHere)(
  'an account, from the slip to the reset',
  { timeout: 300_000 },
  () => {
    let host: TestHost;
    let browser: Browser;
    let administrator: Page;
    let code = '';

    beforeAll(async () => {
      host = await startTestHost({ at: '2026-11-25T10:30+08:00' });
      browser = await openBrowser();
      administrator = await arrive(browser, host, 'p97', `${college}/people`);
    });

    afterAll(async () => {
      await browser?.close();
      await host?.close();
    });

    it('slips are printed by class; without a public address they carry the code alone and say why', async () => {
      await administrator.getByRole('link', { name: '激活单' }).click();
      await administrator.getByRole('heading', { level: 1, name: '激活单' }).waitFor();
      const group = administrator.getByRole('group', { name: '汉语言 2401' });
      expect(await group.getByRole('checkbox').count()).toBe(24);
      await expectClean(administrator);
      await group.getByText(student.name).click();
      await administrator.getByRole('button', { name: '生成 1 张' }).click();
      const slip = administrator.getByRole('article').filter({ hasText: student.name }).last();
      await slip.waitFor();
      code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await slip.innerText())?.[0] ?? '';
      expect(code).not.toBe('');
      await administrator.getByText('不能打印二维码。').waitFor();
      expect(await administrator.getByRole('img', { name: /二维码/ }).count()).toBe(0);
      expect(await administrator.getByText('2026-12-09 24:00 前用一次').count()).toBe(1);
      await expectClean(administrator);
    });

    it('the code shows whose it is, masked; a password, and she is signed in, without JavaScript', async () => {
      const page = await visit(browser, host, '/activate', withoutScript);
      await look(page, student.number, 'AAAA-AAAA');
      expect(await page.getByRole('alert').innerText()).toContain('码不对');
      await look(page, student.number, code.toLowerCase());
      const main = page.getByRole('main');
      expect(await main.innerText()).toContain('*丽');
      expect(await main.innerText()).not.toContain(student.name);
      await choosePassword(page, '12345678');
      expect(await page.getByRole('alert').innerText()).toContain('太简单');
      await choosePassword(page, 'three quiet lamps');
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('我的工作台');
      await page.context().close();
    });

    it('a slip works once', async () => {
      const page = await visit(browser, host, '/activate');
      await expectClean(page);
      await look(page, student.number, code);
      expect(await page.getByRole('alert').innerText()).toContain('已经用过');
      await page.context().close();
    });

    it('a reset slip sets a new password and ends every other sign-in', async () => {
      const before = await visit(browser, host, '/sign-in');
      await signIn(before, 'three quiet lamps');
      await before.getByRole('heading', { level: 1, name: '我的工作台' }).waitFor();

      await administrator.goto(`${college}/people?text=${encodeURIComponent(student.name)}`);
      await administrator.getByRole('link', { name: student.name, exact: true }).click();
      await administrator.getByRole('button', { name: '开一张重置单' }).click();
      const slip = administrator.getByRole('article').filter({ hasText: student.name }).last();
      await slip.waitFor();
      const reset = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await slip.innerText())?.[0] ?? '';
      await expectClean(administrator);

      const page = await visit(browser, host, '/sign-in', withoutScript);
      await page.getByRole('link', { name: '有重置单，设新密码' }).click();
      await page.getByLabel('手机号').fill(student.number);
      await page.getByLabel('单子上的码').fill(reset);
      await page.getByLabel('新密码').fill('four loud bells ring');
      await page.getByRole('button', { name: '设新密码并登录' }).click();
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('我的工作台');

      await before.goto('/account');
      expect(new URL(before.url()).pathname).toBe('/sign-in');
      await signIn(before, 'four loud bells ring');
      await before.getByRole('heading', { level: 1, name: '我的账号' }).waitFor();
      const log = before.getByRole('table', { name: '账号记录' });
      expect(await log.getByRole('rowheader').allInnerTexts()).toEqual([
        expect.stringContaining('用重置单设了新密码'),
        expect.stringContaining('由别人办理'),
        expect.stringContaining('激活了账号'),
      ]);
      await expectClean(before);
      await before.context().close();
      await page.context().close();
    });

    it('my account changes the password, ends another sign-in and keeps how pages look', async () => {
      const elsewhere = await arrive(browser, host, 'p05', '/', withoutScript);
      const page = await arrive(browser, host, 'p05', '/account');
      const sessions = page.getByRole('listitem').filter({ hasText: '登录 今日' });
      expect(await sessions.count()).toBe(2);
      await page.getByRole('button', { name: '退出它' }).click();
      await sessions.nth(1).waitFor({ state: 'detached' });
      await elsewhere.reload();
      expect(new URL(elsewhere.url()).pathname).toBe('/sign-in');

      await page.getByLabel('现在的密码').fill('wrong');
      await page.getByLabel('新密码').fill('three quiet lamps');
      await page.getByRole('button', { name: '改密码' }).click();
      expect(await page.getByRole('alert').innerText()).toContain('现在的密码不对');
      await page.getByLabel('现在的密码').fill('wangge-demo');
      await page.getByLabel('新密码').fill('three quiet lamps');
      await page.getByRole('button', { name: '改密码' }).click();
      await page.getByText('密码已改').waitFor();

      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { level: 1, name: 'My account' }).waitFor();
      await page.getByRole('button', { name: 'Dark' }).click();
      await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
      await expectClean(page);
      await page.context().close();
      await elsewhere.context().close();
    });

    async function signIn(page: Page, password: string): Promise<void> {
      await page.getByRole('textbox', { name: '手机号' }).fill(student.number);
      await page.getByLabel('密码', { exact: true }).fill(password);
      await page.getByRole('button', { name: '登录', exact: true }).click();
    }
  },
);

async function look(page: Page, number: string, code: string): Promise<void> {
  await page.getByLabel('手机号').fill(number);
  await page.getByLabel('单子上的码').fill(code);
  await page.getByRole('button', { name: '看是谁的' }).click();
  await page.waitForLoadState();
}

async function choosePassword(page: Page, password: string): Promise<void> {
  await page.getByLabel('设一个密码').fill(password);
  await page.getByRole('button', { name: '激活并登录' }).click();
  await page.waitForLoadState();
}
