import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { startTestHost, type TestHost } from '../../api/src/testing/host.ts';
import { browserHere, openBrowser, phone } from '../../api/tests/support/browser.ts';
import { arrive, expectClean, visit } from '../../api/tests/support/people.ts';
import {
  begin,
  command,
  inbox,
  onCasePage,
  openCase,
  openRail,
  pick,
  raise,
  send,
  settled,
  street,
} from './support/cases.ts';
import { report, scanned } from './support/residents.ts';

describe.skipIf(!browserHere)('hard cases at the desk', { timeout: 300_000 }, () => {
  let host: TestHost;
  let browser: Browser;
  let worker: Page;
  let head: Page;

  beforeAll(async () => {
    host = await startTestHost({ at: '2026-11-25T10:00+08:00' });
    browser = await openBrowser();
    worker = await arrive(browser, host, 'p21', street, { viewport: phone });
    head = await arrive(browser, host, 'p14', street, { viewport: phone });
  });

  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  /** A case that the grid head treats himself. */
  async function inTreatment(title: string): Promise<void> {
    await raise(worker, { title, kind: '路灯不亮' });
    await openCase(head, title);
    await command(head, '受理', (form) => pick(form, '本级自己办'));
  }

  /** The two who share the highest post of the street, both on the same case. */
  async function both(title: string): Promise<readonly [Page, Page]> {
    const pages = [
      await arrive(browser, host, 'p01', street),
      await arrive(browser, host, 'p02', street),
    ] as const;
    for (const page of pages) await openCase(page, title, '全部');
    return pages;
  }

  it('two act at once: one wins, the other is told, keeps what was typed and may go on', async () => {
    const title = '楼兰三区 1 号楼门灯不亮';
    await inTreatment(title);
    const [first, second] = await both(title);
    const forms = [await begin(first, '督办'), await begin(second, '督办')] as const;
    await forms[0].getByLabel('说明').fill('请今天办完');
    await forms[1].getByLabel('说明').fill('请说明为什么拖到现在');
    await send(forms[0], '督办');
    await settled(first);
    await send(forms[1], '督办');
    await forms[1].getByRole('alert').getByText('别人已经动过这件。你写的还在').waitFor();
    expect(await forms[1].getByLabel('说明').inputValue()).toBe('请说明为什么拖到现在');
    await second.getByText('请今天办完').waitFor();
    await expectClean(second);
    await send(forms[1], '督办');
    await settled(second);
    await second.getByText('请说明为什么拖到现在').waitFor();
  });

  it('two decide at once: the other reads that it is decided and still has the words', async () => {
    const title = '楼兰三区 7 号楼楼道灯不亮';
    await inTreatment(title);
    await command(head, '申请延期', async (form) => {
      await form.getByLabel('到哪一天').fill('2026-11-30');
      await form.getByLabel('理由').fill('等配件');
    });
    const [first, second] = await both(title);
    const forms = [await begin(first, '批复延期'), await begin(second, '批复延期')] as const;
    await pick(forms[0], '批准');
    await pick(forms[1], '不批准');
    await forms[1].getByLabel('说明').fill('先借邻楼的备件');
    await send(forms[0], '批复延期');
    await settled(first);
    await send(forms[1], '批复延期');
    await forms[1].getByRole('alert').getByText('别人已经动过这件。你写的还在').waitFor();
    expect(await forms[1].getByLabel('说明').inputValue()).toBe('先借邻楼的备件');
    // The page behind the form shows by now what the other one has decided.
    await second.getByRole('main').getByText('批准延期').waitFor();
    await send(forms[1], '批复延期');
    await forms[1].getByRole('alert').getByText('没有等你批的申请').waitFor();
    expect(await forms[1].getByLabel('说明').inputValue()).toBe('先借邻楼的备件');
  });

  it('pressed twice, a command and a case are one', async () => {
    const title = '楼兰三区 8 号楼门灯不亮';
    await inbox(worker);
    await worker.getByRole('link', { name: '登记', exact: true }).first().click();
    await worker.getByLabel('事项').fill(title);
    await worker.getByLabel('类别', { exact: true }).selectOption({ index: 3 });
    await worker.getByRole('button', { name: '登记', exact: true }).dblclick();
    await onCasePage(worker, title);
    const form = await begin(worker, '催办');
    await form.getByLabel('说明').fill('老人晚上出门不便');
    await form.getByRole('button', { name: '催办', exact: true }).dblclick();
    await settled(worker);
    expect(await worker.getByText('老人晚上出门不便').count()).toBe(1);
    await inbox(head);
    expect(await head.getByRole('link', { name: title, exact: true }).count()).toBe(1);
  });

  it.each([
    ['sixty characters', '长'.repeat(60)],
    ['one unbroken word', 'W'.repeat(80)],
    ['emoji', '🔥🧯 消防通道被占 👩🏽‍🚒👨‍👩‍👧‍👦'],
    ['right to left', 'شكوى \u202Eسكان المبنى\u202C 6 号楼'],
    ['control characters', '门禁\u0007失灵\u200B\u0085 6 号楼'],
    ['markup', '<img src=x onerror=alert(1)>&amp;"\'{{7*7}}${7*7}'],
  ])('a title of %s stays what it is and breaks no page', async (_what, title) => {
    await raise(worker, { title, kind: '路灯不亮' });
    await expectClean(worker);
    for (const page of [worker, head]) {
      if (page === head) await openCase(page, title);
      const shown = page.getByRole('heading', { level: 2 }).first();
      expect(await shown.evaluate((element) => element.textContent)).toBe(title);
      await expectNoSideways(page);
      await inbox(page, '全部');
      await expectNoSideways(page);
    }
    await expectClean(head);
  });

  it('a reporter’s name of sixty characters, emoji and all, is taken and shown whole', async () => {
    const name = `${'阿不都热合曼'.repeat(8)}长名🧓🏽 \u202Eأحمد`;
    const text = '门口花坛塌了一角';
    const resident = await visit(browser, host, scanned, { viewport: phone });
    await report(resident, { what: '其他', text, name });
    await openCase(head, text);
    const rail = await openRail(head);
    await rail.getByRole('button', { name: '查看（留痕）' }).click();
    await rail.getByText(name).waitFor();
    await expectNoSideways(head);
    await expectClean(head);
  });

  it('a text that no database takes is refused with words, and nothing typed is lost', async () => {
    await inbox(worker);
    await worker.getByRole('link', { name: '登记', exact: true }).first().click();
    await worker.getByLabel('事项').fill('楼道灯\u0000不亮');
    await worker.getByLabel('类别', { exact: true }).selectOption({ index: 3 });
    await worker.getByLabel('情况说明').fill('三楼到四楼之间');
    await worker.getByRole('button', { name: '登记', exact: true }).click();
    await worker.getByRole('alert').getByText('填的内容里').waitFor();
    expect(await worker.getByLabel('情况说明').inputValue()).toBe('三楼到四楼之间');
  });
});

/** Nothing may push the page, or the part of it that scrolls, wider than it is. */
async function expectNoSideways(page: Page): Promise<void> {
  const over = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('[role=region]')]
      .filter((each) => each.scrollWidth > each.clientWidth)
      .map((each) => `${each.tagName} ${each.scrollWidth} > ${each.clientWidth}`),
  );
  expect(over, page.url()).toEqual([]);
}
