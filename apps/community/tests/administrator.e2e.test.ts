import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { startTestHost, type TestHost } from '../../api/src/testing/host.ts';
import { browserHere, openBrowser, phone } from '../../api/tests/support/browser.ts';
import { arrive, expectClean } from '../../api/tests/support/people.ts';
import { choose, street } from './support/cases.ts';

const vacant = '沙坪路第一网格';

describe.skipIf(!browserHere)('the administrator of the street', { timeout: 300_000 }, () => {
  let host: TestHost;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    host = await startTestHost({ at: '2026-11-25T10:30+08:00' });
    browser = await openBrowser();
    page = await arrive(browser, host, 'p95', `${street}/grids`);
  });

  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  it('R2-11 the tree names the vacancy, and narrows to it with what lies above', async () => {
    await page.getByRole('link', { name: '空缺 1' }).click();
    await page.waitForURL('**breach=vacancy');
    expect(await page.getByRole('table').getByRole('rowheader').count()).toBe(5);
    await page
      .getByRole('complementary', { name: '网格详情' })
      .getByText('应 1 人，实 0 人')
      .first()
      .waitFor();
    await expectClean(page);
    await page.getByRole('table').getByRole('link', { name: vacant }).click();
    await page.getByRole('heading', { level: 1, name: vacant }).waitFor();
    await expectClean(page);
  });

  it('nobody appoints himself', async () => {
    await page
      .getByRole('row', { name: /^网格员/ })
      .getByRole('link', { name: '任职…' })
      .click();
    await search('胡晓燕');
    await page.getByRole('button', { name: '任职', exact: true }).click();
    expect(await page.getByRole('alert').innerText()).toContain('不能任命自己');
    await expectClean(page);
  });

  it('an appointment fills the post, acting with its last day, and it ends again', async () => {
    await page.getByRole('link', { name: '换一个人' }).click();
    await search('周桂英');
    await page.getByText('暂时接手，必须写到哪天').click();
    await page.getByLabel('任到哪天').fill('2026-12-09');
    await page.getByRole('button', { name: '任职', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: vacant }).waitFor();
    await page.getByText('代理至 12-09').first().waitFor();
    await page.goto(`${street}/grids`);
    await page.getByText('编制没有问题').waitFor();

    await page.goto(`${street}/people?text=${encodeURIComponent('周桂英')}`);
    const rail = page.getByRole('complementary', { name: '这个人' });
    await rail.getByText('结束任职…').click();
    await rail.getByLabel('任到哪天').fill('2026-11-25');
    await rail.getByRole('button', { name: '结束任职' }).click();
    await rail.getByText('11-25 至 11-25').waitFor();
    await expectClean(page);
  });

  it('without a public address no code is printed, and the page says what to do', async () => {
    await page.goto(`${street}/grids?text=${encodeURIComponent(vacant)}`);
    await page.getByRole('table').getByRole('link', { name: vacant }).click();
    await page.getByRole('link', { name: '打印二维码' }).click();
    await page.getByText('不能打印二维码。').waitFor();
    expect(await page.getByRole('img').count()).toBe(0);
    await expectClean(page);
  });

  it('a change of the rules is proposed with its day and reason, and adopted by somebody else', async () => {
    await page.goto(`${street}/rules`);
    await expectClean(page);
    await page.getByRole('link', { name: '从某日起选用…' }).click();
    const rail = page.getByRole('complementary', { name: '改动' });
    await choose(page, '改用哪一套', '镇村处置时限');
    await rail.getByLabel('从哪天起').fill('2026-11-25');
    await rail.getByLabel('理由').fill('街道会议纪要〔2026〕18 号');
    await rail.locator('form').evaluate((form: HTMLFormElement) => (form.noValidate = true));
    await rail.getByRole('button', { name: '提出' }).click();
    expect(await rail.getByRole('alert').innerText()).toContain('今天以后');
    await rail.getByLabel('从哪天起').fill('2027-01-01');
    await rail.getByRole('button', { name: '提出' }).click();
    await page.getByText('有 1 处改动等第二个人采纳。').waitFor();
    const adopt = rail.getByRole('button', { name: '采纳' });
    expect(await adopt.getAttribute('aria-disabled')).toBe('true');
    expect(await rail.innerText()).toContain('你自己提出');
    await expectClean(page);

    const head = await arrive(browser, host, 'p01', `${street}/rules`, { viewport: phone });
    await head.getByRole('button', { name: '改动' }).click();
    await expectClean(head);
    await head.getByRole('button', { name: '采纳' }).click();
    await head.getByText('2027-01-01 起').first().waitFor();
    await head.getByText('有 1 处改动等第二个人采纳。').waitFor({ state: 'detached' });
    await head.context().close();

    await page.reload();
    const line = page.getByRole('listitem');
    expect(await line.filter({ hasText: '至 2026-12-31' }).innerText()).toContain('社区限时办结');
    expect(await line.filter({ hasText: '2027-01-01 起' }).first().innerText()).toContain('镇村');
    await host.clock.set('2027-01-04T09:00+08:00');
    await page.context().close();
    page = await arrive(browser, host, 'p95', `${street}/rules`);
    await page.getByText('2027-01-01 起现行').waitFor();
  });

  it('the week leads to the year, whose days after the last notice are provisional', async () => {
    await page
      .getByRole('banner')
      .getByRole('link', { name: /2027年1月4日/ })
      .click();
    await page.getByRole('heading', { level: 1, name: '工作日历' }).waitFor();
    await page.getByText('2027 年还有没公布的日子。').waitFor();
    await page.getByRole('link', { name: '2026' }).click();
    await page.getByText('2026 年 248 个工作日').waitFor();
    await expectClean(page);
  });

  async function search(name: string): Promise<void> {
    await page.getByRole('searchbox').fill(name);
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByRole('link', { name: new RegExp(`^${name}`) }).click();
    await page.getByRole('link', { name: '换一个人' }).waitFor();
  }
});
