import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { startTestHost, type TestHost } from '../../api/src/testing/host.ts';
import { browserHere, openBrowser, phone } from '../../api/tests/support/browser.ts';
import { untilWritten } from '../../api/tests/support/draft.ts';
import { openFromInbox, openRail, photo } from '../../api/tests/support/desk.ts';
import { arrive, expectClean } from '../../api/tests/support/people.ts';

const college = '/dormitory/arts';
const title = '照明开关发热';

describe.skipIf(!browserHere)('what is typed at the desk is not lost', { timeout: 180_000 }, () => {
  let host: TestHost;
  let browser: Browser;
  let department: Page;

  beforeAll(async () => {
    host = await startTestHost({ at: '2026-11-25T21:42+08:00' });
    browser = await openBrowser();
    department = await arrive(browser, host, 'p64', college);
  });

  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  async function reloadedWith(written: string): Promise<void> {
    await untilWritten(department, written);
    await department.reload({ waitUntil: 'networkidle' });
  }

  it('a command keeps its words and photos over a reload, sends them, and forgets them', async () => {
    await openFromInbox(department, title);
    const rail = await openRail(department);
    await rail.getByRole('link', { name: /^补照片/ }).click();
    const form = rail.locator('form', { has: department.getByRole('heading') });
    await form.locator('input[type=file]').setInputFiles(photo);
    await reloadedWith(await form.locator('input[name=files]').inputValue());
    await form.locator('input[name=files]').waitFor({ state: 'attached' });
    await form.getByRole('group').locator('img').waitFor();
    await expectClean(department);
    await form.getByRole('button', { name: '补照片', exact: true }).click();
    await department.waitForURL((url) => !url.searchParams.has('do'));
    await department.getByText('处置中 · ').first().waitFor();

    await rail.getByRole('link', { name: /^补照片/ }).click();
    await form.locator('input[type=file]').waitFor({ state: 'attached' });
    await department.waitForLoadState('networkidle');
    expect(await form.locator('input[name=files]').count()).toBe(0);
  });

  it('each command has a draft of its own', async () => {
    const rail = await openRail(department);
    await rail.getByRole('link', { name: '取消' }).click();
    await rail.getByRole('link', { name: /^登记进展/ }).click();
    await rail.getByRole('textbox').fill('已约电工明早来');
    await reloadedWith('已约电工明早来');
    await expect.poll(() => rail.getByRole('textbox').inputValue()).toBe('已约电工明早来');
    await rail.getByRole('link', { name: '取消' }).click();
    await rail.getByRole('link', { name: /^注明原因/ }).click();
    await department.waitForLoadState('networkidle');
    expect(await rail.getByRole('textbox').inputValue()).toBe('');
  });

  it('the form of a new case too, also what is folded away', async () => {
    await department.getByRole('link', { name: '上报隐患' }).first().click();
    await department.waitForURL('**/cases/new');
    await department.getByLabel('事项').fill('三楼水房漏水');
    await department.getByText('补充人、物、背景').click();
    await department.getByLabel('起因').fill('水管接头松了');
    await reloadedWith('水管接头松了');
    await expect.poll(() => department.getByLabel('事项').inputValue()).toBe('三楼水房漏水');
    expect(await department.getByLabel('起因').inputValue()).toBe('水管接头松了');
    expect(await department.getByLabel('起因').isVisible()).toBe(true);
  });

  it('signing out takes it along, from the front door too', async () => {
    await department.goto('/account', { waitUntil: 'networkidle' });
    await department.getByRole('main').getByRole('button', { name: '退出登录' }).click();
    await department.waitForURL('**/sign-in');
    await department.waitForLoadState('networkidle');
    await department.getByLabel('手机号').fill('13000000064');
    await department.getByLabel('密码', { exact: true }).fill('wangge-demo');
    await department.getByRole('button', { name: '登录', exact: true }).click();
    await department.waitForURL(({ pathname }) => !pathname.endsWith('/sign-in'));
    await department.goto(`${college}/cases/new`, { waitUntil: 'networkidle' });
    expect(await department.getByLabel('事项').inputValue()).toBe('');
  });

  it('on the phone the first command lies at the foot, and the number stands there whole', async () => {
    const small = await arrive(browser, host, 'p64', `${college}/cases`, { viewport: phone });
    await small.getByRole('link', { name: title, exact: true }).click();
    await small.waitForURL('**/cases/*');
    const number = small.getByRole('heading', { level: 1 });
    expect(await number.innerText()).toMatch(/^SS261124-5402-\d{5}$/);
    expect(await number.evaluate((h1) => h1.scrollWidth - h1.clientWidth)).toBeLessThanOrEqual(0);
    const primary = small.getByRole('link', { name: '派遣…' });
    await primary.waitFor();
    const { y = 0, height = 0 } = (await primary.boundingBox()) ?? {};
    expect(y).toBeGreaterThan(phone.height - 120);
    expect(height).toBeGreaterThanOrEqual(48);
    expect(await small.getByRole('navigation', { name: '底部导航' }).isVisible()).toBe(false);
    await expectClean(small);
    await primary.click();
    await small.getByRole('heading', { name: '派遣' }).waitFor();
    await small.getByRole('link', { name: '取消' }).click();
    await small.getByRole('link', { name: '登记进展…' }).waitFor();
    await small.getByRole('button', { name: '收起右栏' }).click();
    await small.getByRole('button', { name: '其他' }).click();
    await small.getByRole('link', { name: '登记进展…' }).waitFor();
    await small.getByRole('button', { name: '收起右栏' }).click();
    await small.getByRole('link', { name: '返回' }).click();
    await small.getByRole('navigation', { name: '底部导航' }).waitFor();
  });
});
