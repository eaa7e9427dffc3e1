import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { throwawayFolder } from '@wangge/db/testing/server';
import { browserHere, desk, openBrowser, phone } from './support/browser.ts';
import { expectClean, visit } from './support/people.ts';
import { freePort, runSuite, type SuiteRun } from './support/suite-run.ts';

const variants = [
  { words: '社区', app: 'community', code: 'ssj', name: '嵩山街片区街道办事处' },
  { words: '企业安全', app: 'enterprise-safety', code: 'bofeng', name: '博峰机械有限公司' },
  { words: '高校宿舍', app: 'dormitory', code: 'tsxy', name: '天山学院文学院' },
];
const own = '13900000001';
const secretWords = 'three quiet lamps';

describe.skipIf(!browserHere)('J5 the operator on an empty installation', () => {
  const dataDir = throwawayFolder();
  let host: SuiteRun;
  let browser: Browser;
  let operator: Page;

  beforeAll(async () => {
    host = runSuite(dataDir, await freePort(), {}, ['--empty']);
    await host.ready();
    browser = await openBrowser();
    await vi.waitUntil(() => host.words().includes('/set-up?secret='));
    const secret = /secret=([\w-]+)/.exec(host.words())?.[1];
    operator = await visit(browser, host, `/set-up?secret=${secret}`);
    await operator.getByLabel('手机号').fill(own);
    await operator.getByLabel('密码', { exact: true }).fill(secretWords);
    await operator.getByRole('button').last().click();
    await operator.getByRole('link', { name: '打开运维页' }).click();
    await operator.getByRole('heading', { level: 1, name: '运维' }).waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    host.process.kill('SIGTERM');
    await host.ended;
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('sees versions, jobs and that nothing was backed up; nobody else finds the page', async () => {
    const main = operator.getByRole('main');
    await main.getByText('还没有组织', { exact: true }).waitFor();
    expect(await main.innerText()).toMatch(/PostgreSQL 18[^]*内置[^]*还没有备份[^]*每分钟/);
    await expectClean(operator);
    const stranger = await visit(browser, host, '/operator');
    expect(new URL(stranger.url()).pathname).toBe('/sign-in');
    await stranger.context().close();
  });

  it.each(variants)('opens $name, whose administrator comes in by the slip', async (wanted) => {
    await toForm(operator);
    await operator
      .getByRole('group', { name: '做什么用' })
      .getByText(wanted.words, { exact: true })
      .click();
    await operator.getByLabel('全称').fill(wanted.name);
    await operator.getByLabel('网址里的短名').fill(wanted.code);
    await operator.getByLabel('管理员姓名').fill('阿依古丽');
    await operator.getByLabel('管理员手机号').fill(own);
    await operator.getByRole('button', { name: '建组织' }).click();
    expect(await operator.getByRole('alert').innerText()).toContain('谁也不能给自己任职');
    expect(await operator.getByLabel('全称').inputValue()).toBe(wanted.name);
    await expectClean(operator);
    const number = `1380000000${variants.indexOf(wanted)}`;
    await operator.getByLabel('管理员手机号').fill(number);
    await operator.getByRole('button', { name: '建组织' }).click();
    const slip = operator.getByRole('article').filter({ hasText: '阿依古丽' }).last();
    await slip.waitFor();
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await slip.innerText())?.[0] ?? '';
    await expectClean(operator);

    const page = await visit(browser, host, '/activate', { viewport: phone });
    await page.getByLabel('手机号').fill(number);
    await page.getByLabel('单子上的码').fill(code);
    await page.getByRole('button', { name: '看是谁的' }).click();
    await page.getByLabel('设一个密码').fill('four loud bells ring');
    await page.getByRole('button', { name: '激活并登录' }).click();
    await page.getByRole('heading', { level: 1, name: '我的工作台' }).waitFor();
    await page.setViewportSize(desk);
    await page.goto(`/${wanted.app}/${wanted.code}/people`, { waitUntil: 'networkidle' });
    expect(await page.getByRole('main').innerText()).toContain('阿依古丽');
    await page.context().close();

    await operator.getByRole('link', { name: '回到运维页' }).click();
    await operator.waitForURL('**/operator');
    const row = operator.getByRole('row').filter({ hasText: wanted.name });
    expect(await row.innerText()).toContain('在用');
    await operator.goto(`/${wanted.app}/${wanted.code}/people`);
    expect(await operator.getByRole('main').innerText()).not.toContain('阿依古丽');
    await operator.goBack({ waitUntil: 'networkidle' });
  });

  it('a short name is taken once; a lost slip is replaced until somebody has come in', async () => {
    await open(operator, { code: 'ssj', name: '另一个' });
    expect(await operator.getByRole('alert').innerText()).toContain('已经用过');
    await operator.getByLabel('网址里的短名').fill('another');
    await operator.getByRole('button', { name: '建组织' }).click();
    await operator.getByRole('article').filter({ hasText: '李明' }).last().waitFor();
    await operator.getByRole('link', { name: '回到运维页' }).click();
    await operator.waitForURL('**/operator');
    const row = operator.getByRole('row').filter({ hasText: '另一个' });
    expect(await row.innerText()).toContain('等管理员激活');
    await row.getByRole('button', { name: '补一张激活单' }).click();
    await operator.getByRole('article').filter({ hasText: '李明' }).last().waitFor();
    await expectClean(operator);
  });
});

async function toForm(page: Page): Promise<void> {
  await page.getByRole('link', { name: '建一个组织' }).click();
  await page.waitForURL('**/operator/new');
}

async function open(page: Page, { code, name }: { code: string; name: string }): Promise<void> {
  await toForm(page);
  await page.getByLabel('全称').fill(name);
  await page.getByLabel('网址里的短名').fill(code);
  await page.getByLabel('管理员姓名').fill('李明');
  await page.getByLabel('管理员手机号').fill('13800000099');
  await page.getByRole('button', { name: '建组织' }).click();
}
