import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { startTestHost, type TestHost } from '../../api/src/testing/host.ts';
import { browserHere, openBrowser } from '../../api/tests/support/browser.ts';
import { untilWritten } from '../../api/tests/support/draft.ts';
import { arrive, expectClean } from '../../api/tests/support/people.ts';
import { street } from './support/cases.ts';

const waiting = ['一套房住十一人，用电超负荷', '水果店货物摆到盲道上'];
const closed = '污水井盖缺失';
const note = '请今天回话';

describe.skipIf(!browserHere)('several cases at once', { timeout: 180_000 }, () => {
  let host: TestHost;
  let browser: Browser;
  let officer: Page;

  beforeAll(async () => {
    host = await startTestHost({ at: '2026-11-25T21:42+08:00' });
    browser = await openBrowser();
    officer = await arrive(browser, host, 'p05', `${street}/cases?view=all`);
  });

  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  const row = (title: string) => officer.getByRole('row').filter({ hasText: title });
  const choose = async (titles: readonly string[]) => {
    for (const title of titles) await row(title).getByRole('checkbox').click();
  };
  const bar = () => officer.getByRole('region', { name: '批量操作' });
  const lineOf = (dialog: Locator, title: string) =>
    dialog.getByRole('listitem').filter({ hasText: title });

  it('says before anything happens what will be done with each, and why one cannot', async () => {
    await choose([...waiting, closed]);
    await bar().getByText('已选 3 件').waitFor();
    await bar().getByRole('button', { name: '派遣' }).click();
    const none = officer.getByRole('dialog', { name: '派遣：3 件里有 0 件可以' });
    expect(await lineOf(none, waiting[0] ?? '').innerText()).toContain('这件现在不由你办');
    await none.getByRole('button', { name: '派遣 0' }).focus();
    await officer.keyboard.press('Enter');
    expect(await none.isVisible()).toBe(true);
    await expectClean(officer);
    await none.getByRole('link', { name: '取消' }).click();
    await none.waitFor({ state: 'detached' });

    await bar().getByRole('button', { name: '催办' }).click();
    const some = officer.getByRole('dialog', { name: '催办：3 件里有 2 件可以' });
    for (const title of waiting) expect(await lineOf(some, title).innerText()).toContain('将催办');
    expect(await lineOf(some, closed).innerText()).toContain('不在能这样做的阶段');
  });

  it('words begun for one choice of cases do not stand in the dialog of another', async () => {
    const asked = officer.getByRole('dialog');
    const words = asked.getByRole('textbox');
    const begin = async (text: string) => {
      expect(await words.inputValue()).toBe('');
      await words.fill(text);
      await untilWritten(officer, text);
    };
    const chooseAnew = async () => {
      await asked.getByRole('link', { name: '取消' }).click();
      await asked.waitFor({ state: 'detached' });
      await choose([closed]);
      await bar().getByRole('button', { name: '催办' }).click();
      await asked.waitFor();
    };
    await begin('三件一起催');
    await chooseAnew();
    await begin('两件一起催');
    await chooseAnew();
    await expect.poll(() => words.inputValue()).toBe('三件一起催');
  });

  it('does it, and names for each case what became of it', async () => {
    const asked = officer.getByRole('dialog');
    await asked.getByRole('textbox').fill(note);
    await asked.getByRole('button', { name: '催办 2' }).click();
    const done = officer.getByRole('dialog', { name: '催办：3 件里办了 2 件' });
    for (const title of waiting)
      expect(await lineOf(done, title).innerText()).toMatch(/^SQ\d{6}-\d{6}-\d{5}.*\s+已催办$/);
    expect(await lineOf(done, closed).innerText()).toContain('不在能这样做的阶段');
    await expectClean(officer);
    await done.getByRole('button', { name: '关闭' }).click();
    await done.waitFor({ state: 'detached' });
    expect(await bar().count()).toBe(0);
  });

  it('stands in each of the cases, and in none that could not', async () => {
    for (const [title, times] of [
      [waiting[0] ?? '', 1],
      [closed, 0],
    ] as const) {
      await officer.goto(`${street}/cases?view=all`, { waitUntil: 'networkidle' });
      await officer.getByRole('link', { name: title, exact: true }).click();
      await officer.getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
      expect(await officer.getByText(note).count(), title).toBe(times);
    }
  });
});
