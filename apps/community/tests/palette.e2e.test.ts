import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { startTestHost, type TestHost } from '../../api/src/testing/host.ts';
import { browserHere, openBrowser } from '../../api/tests/support/browser.ts';
import { arrive, expectClean } from '../../api/tests/support/people.ts';
import { street } from './support/cases.ts';

const title = '水果店货物摆到盲道上';

describe.skipIf(!browserHere)('the palette under Ctrl K', { timeout: 120_000 }, () => {
  let host: TestHost;
  let browser: Browser;
  let officer: Page;

  beforeAll(async () => {
    host = await startTestHost({ at: '2026-11-25T21:42+08:00' });
    browser = await openBrowser();
    officer = await arrive(browser, host, 'p05', `${street}/cases`);
  });

  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  const box = () => officer.getByRole('combobox', { name: '搜案件，去别处' });
  const rows = () => officer.getByRole('option');

  it('finds a case by words and by number, and Enter opens it', async () => {
    await officer.keyboard.press('Control+k');
    await box().fill('盲道');
    await rows().filter({ hasText: title }).waitFor();
    expect(await box().evaluate((input) => input === document.activeElement)).toBe(true);
    await expectClean(officer);
    const number = /SQ\d{6}-\d{6}-\d{5}/.exec(await rows().first().innerText())?.[0] ?? '';
    await officer.keyboard.press('Enter');
    await officer.getByRole('heading', { level: 1, name: number }).waitFor();

    await officer.getByRole('button', { name: '搜索或前往' }).click();
    await box().fill(number);
    await rows().filter({ hasText: title }).waitFor();
    await officer.keyboard.press('Escape');
    await box().waitFor({ state: 'detached' });
  });

  it('goes to pages and to other organizations by the arrow keys', async () => {
    await officer.keyboard.press('Control+k');
    await box().fill('工作日历');
    await expect.poll(() => rows().count()).toBe(1);
    await officer.keyboard.press('Enter');
    await officer.waitForURL(`**${street}/calendar`);

    await officer.keyboard.press('Control+k');
    await officer.getByRole('group', { name: '组织' }).waitFor();
    await officer.keyboard.press('ArrowUp');
    await officer.keyboard.press('ArrowUp');
    const reached = officer.locator('[role=option][aria-selected=true]');
    expect(await reached.innerText()).toContain('文学院');
    await officer.keyboard.press('Enter');
    await officer.waitForURL('**/dormitory/**');
  });
});
