import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { startTestHost, type TestHost } from '../../api/src/testing/host.ts';
import { badNetwork, type BadNetwork, type Mishap } from '../../api/tests/support/bad-network.ts';
import { browserHere, desk, openBrowser } from '../../api/tests/support/browser.ts';
import { arrive, expectClean } from '../../api/tests/support/people.ts';
import { begin, choose, inbox, onCasePage, raise, send, settled, street } from './support/cases.ts';

/** Done without a word, cut in the middle of it, and answered by somebody else; none of them twice by the browser itself. */
const lost: ReadonlyArray<readonly [string, Mishap]> = [
  ['is cut in the middle', 'half answered'],
  ['comes from a hotel’s network', 'intercepted'],
];

const noAnswer = '没有收到答复，可能已经办了';

describe.skipIf(!browserHere)('at the desk, when the answer is lost', { timeout: 300_000 }, () => {
  let host: TestHost;
  let network: BadNetwork;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    host = await startTestHost({ at: '2026-11-25T10:00+08:00' });
    network = await badNetwork(host.url);
    browser = await openBrowser();
    page = await arrive(browser, { ...host, url: () => network.url }, 'p21', street, {
      viewport: desk,
    });
  });

  afterAll(async () => {
    await browser?.close();
    await network?.close();
    await host?.close();
  });

  it.each(lost)(
    'a command that %s stays typed, and pressed again is done once',
    async (_, fate) => {
      const title = `楼兰三区门灯不亮：${fate}`;
      const text = `老人晚上出门不便：${fate}`;
      await raise(page, { title, kind: '路灯不亮' });
      const form = await begin(page, '催办');
      await form.getByLabel('说明').fill(text);
      network.next(new URL(page.url()).pathname, fate);
      await send(form, '催办');
      await form.getByRole('alert').getByText(noAnswer).waitFor();
      expect(await form.getByLabel('说明').inputValue()).toBe(text);
      await expectClean(page);
      await send(form, '催办');
      await settled(page);
      await page.reload();
      expect(await page.getByText(text).count()).toBe(1);
    },
  );

  it.each(lost)('a case whose registration %s is there once', async (_, fate) => {
    const title = `楼兰五区路灯不亮：${fate}`;
    await inbox(page);
    await page.getByRole('banner').getByRole('link', { name: '登记', exact: true }).click();
    await page.waitForURL('**/cases/new');
    await page.getByLabel('事项').fill(title);
    await choose(page, '类别', '路灯不亮');
    await page.getByLabel('情况说明').fill('三盏都不亮');
    network.next(`${street}/cases/new`, fate);
    const press = page.getByRole('button', { name: '登记', exact: true });
    await press.click();
    await page.getByRole('alert').getByText(noAnswer).waitFor();
    expect(await page.getByLabel('情况说明').inputValue()).toBe('三盏都不亮');
    await press.click();
    await onCasePage(page, title);
    await inbox(page, '全部');
    expect(await page.getByRole('link', { name: title, exact: true }).count()).toBe(1);
  });

  it('one person in two tabs: the second is told and keeps what was typed', async () => {
    const title = '楼兰六区门禁失灵';
    await raise(page, { title, kind: '路灯不亮' });
    const other = await page.context().newPage();
    await other.goto(page.url(), { waitUntil: 'networkidle' });
    const forms = [await begin(page, '催办'), await begin(other, '催办')] as const;
    await forms[0].getByLabel('说明').fill('第一次催');
    await forms[1].getByLabel('说明').fill('第二个窗口里催');
    await send(forms[0], '催办');
    await settled(page);
    await send(forms[1], '催办');
    await forms[1].getByRole('alert').getByText('别人已经动过这件。你写的还在').waitFor();
    expect(await forms[1].getByLabel('说明').inputValue()).toBe('第二个窗口里催');
    await send(forms[1], '催办');
    await settled(other);
    await other.reload();
    expect(await other.getByText('第一次催').count()).toBe(1);
    expect(await other.getByText('第二个窗口里催').count()).toBe(1);
    await other.close();
  });
});
