import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startTestHost, type TestHost } from '../src/testing/host.ts';
import { browserHere, desk, openBrowser, phone } from './support/browser.ts';

const officer = '13000000005';

describe.skipIf(!browserHere)('one sign-in for all organizations', () => {
  let host: TestHost;
  let browser: Browser;

  beforeAll(async () => {
    host = await startTestHost({ at: '2026-11-25T10:30+08:00' });
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  async function signIn(page: Page, identifier: string, password: string): Promise<void> {
    await page.getByLabel('手机号').fill(identifier);
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
  }

  async function visit(context: BrowserContext, path: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(host.url() + path);
    return page;
  }

  it('leads back to where somebody wanted to go, and from there into the other organizations', async () => {
    const context = await browser.newContext({ viewport: desk });
    const page = await visit(context, '/community/650106004');
    await signIn(page, officer, 'wangge-demo');
    await page.waitForURL('**/community/650106004/**');
    const community = page;
    const college = await visit(context, '/dormitory/arts');
    await community.reload();
    await community.getByTitle('切换组织或岗位').getByText('乌昌路片区街道办事处').waitFor();
    await college.getByTitle('切换组织或岗位').getByText('头屯河文理学院文学院').waitFor();

    await college.getByTitle('切换组织或岗位').click();
    await college.getByRole('link', { name: '北站通用机械' }).click();
    await college.waitForURL('**/enterprise-safety/beizhan/**');
    await context.close();
  });

  it('keeps what was typed when it is refused, and says what to do, without JavaScript too', async () => {
    const context = await browser.newContext({ viewport: phone, javaScriptEnabled: false });
    const page = await visit(context, '/sign-in');
    await signIn(page, officer, 'wrong password');
    expect(await page.getByRole('alert').textContent()).toContain('账号或密码不对');
    expect(await page.getByLabel('手机号').inputValue()).toBe(officer);
    expect(await page.getByLabel('密码', { exact: true }).inputValue()).toBe('');
    await signIn(page, officer, 'wangge-demo');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('我的工作台');
    expect(await page.getByRole('region', { name: '（演示）' }).count()).toBe(3);
    await context.close();
  });

  it('lists the people of the demo: one press and in', async () => {
    const context = await browser.newContext({ viewport: desk });
    const page = await visit(context, '/dormitory/sign-in');
    await page.getByRole('button', { name: /吴静/ }).click();
    await page.getByRole('heading', { level: 1, name: '我的工作台' }).waitFor();
    await context.close();
  });

  it('shows nothing of an organization to who does not belong to it', async () => {
    const context = await browser.newContext({ viewport: desk });
    const page = await visit(context, '/sign-in');
    await page.getByRole('button', { name: /吴静/ }).click();
    await page.getByRole('heading', { level: 1, name: '我的工作台' }).waitFor();
    const response = await page.goto(`${host.url()}/community/650106004`);
    expect(response?.status()).toBe(404);
    expect(await page.textContent('body')).not.toContain('乌昌路');
    await context.close();
  });

  it('ends in every app at once', async () => {
    const context = await browser.newContext({ viewport: desk });
    const page = await visit(context, '/sign-in');
    await signIn(page, officer, 'wangge-demo');
    await page.getByRole('heading', { level: 1, name: '我的工作台' }).waitFor();
    await page.getByTitle('账号与显示').click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.waitForURL('**/sign-in');
    await page.goto(`${host.url()}/dormitory/arts`);
    expect(new URL(page.url()).pathname).toBe('/dormitory/sign-in');
    await context.close();
  });
});
