import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { startTestHost, type TestHost } from '../../api/src/testing/host.ts';
import { browserHere, openBrowser, phone } from '../../api/tests/support/browser.ts';
import { photo } from '../../api/tests/support/desk.ts';
import { arrive, expectClean } from '../../api/tests/support/people.ts';

const college = '/dormitory/arts';
const number = /SS261125-5208-\d{5}/;

/** Names, and what somebody wrote: they stay as they are, in every language; so does a title beside its number. */
const given = [
  '何文博',
  '杨雨桐',
  '头屯河文理学院文学院（演示）',
  '文学院',
  '新闻 2501',
  '违规电器：热得快、电热棒',
  '照明开关发热',
  '凯赛尔·艾合买提',
  '卫生间有烟头烟味',
];

describe.skipIf(!browserHere)('a night in English', { timeout: 240_000 }, () => {
  let host: TestHost;
  let browser: Browser;
  let leader: Page;
  let department: Page;
  let caseNumber = '';

  beforeAll(async () => {
    host = await startTestHost({ at: '2026-11-25T21:42+08:00' });
    browser = await openBrowser();
    leader = await arrive(browser, host, 'p94', college, { viewport: phone });
    department = await arrive(browser, host, 'p64', college);
    for (const page of [leader, department]) await chooseEnglish(page);
  });

  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  /** On one's own account page, whose words change with it. */
  async function chooseEnglish(page: Page): Promise<void> {
    await page.goto('/account', { waitUntil: 'networkidle' });
    await page.getByRole('main').getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'My account' }).waitFor();
    await page.goto(college, { waitUntil: 'networkidle' });
  }

  async function expectEnglish(page: Page, ...names: string[]): Promise<void> {
    const said = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [document.title];
      while (walker.nextNode())
        if (!walker.currentNode.parentElement?.closest('script, style, [aria-hidden=true]'))
          found.push(walker.currentNode.textContent ?? '');
      for (const each of document.querySelectorAll(
        '[aria-label], [title], [placeholder], img[alt]',
      ))
        for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
          found.push(each.getAttribute(name) ?? '');
      return found;
    });
    const left = said
      .map((text) => text.replace(/SS\d{6}-\w+-\d{5} .*/, ''))
      .map((text) =>
        [...given, ...names].reduce((rest, name) => rest.replaceAll(name, ''), text).trim(),
      )
      .filter((text) => /[\p{Script=Han}\u3000-\u303f\uff00-\uff65]/u.test(text));
    expect([...new Set(left)], new URL(page.url()).pathname).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await expectClean(page);
  }

  it('the leader finds tonight’s check, marks what is forbidden, and reads what became of it', async () => {
    await leader.getByRole('heading', { name: '5-208 Nightly check' }).waitFor();
    await expectEnglish(leader);
    await leader.getByRole('link', { name: 'Start the check' }).click();
    await leader.getByRole('button', { name: 'All 7 pass' }).waitFor();
    await expectEnglish(leader);
    await leader.getByRole('button', { name: 'Forbidden appliances Problem' }).click();
    await leader.locator('input[type=file]').setInputFiles(photo);
    await leader.getByRole('button', { name: 'Immersion heater' }).click();
    await leader.getByRole('textbox', { name: 'What is wrong' }).fill('On the balcony');
    await leader.getByText('Dormitory department of the student union treats it').waitFor();
    await expectEnglish(leader);
    await leader.getByRole('button', { name: 'Send, 1 with problems' }).click();
    await leader.getByRole('heading', { name: 'Became cases' }).waitFor();
    await leader.getByText('6 passed, 1 with a problem: Forbidden appliances').waitFor();
    caseNumber = number.exec(await leader.getByRole('main').innerText())?.[0] ?? '';
    expect(caseNumber).toMatch(number);
    await expectEnglish(leader);
  });

  it('the department finds it in the inbox, takes it on, and cannot verify its own work', async () => {
    await department.goto(`${college}/cases`, { waitUntil: 'networkidle' });
    await expectEnglish(department);
    await department.getByRole('row').filter({ hasText: caseNumber }).getByRole('link').click();
    await department.getByRole('heading', { level: 1, name: caseNumber }).waitFor();
    await expectEnglish(department);
    const rail = department.getByRole('complementary', { name: 'You can' });
    await rail.getByText('Take it on first.').waitFor();
    await rail.getByRole('link', { name: 'Take on' }).click();
    await rail.getByRole('button', { name: 'Take on' }).click();
    await rail.getByRole('link', { name: 'Mark treated…' }).click();
    const form = rail.locator('form');
    await form.getByLabel('Solution').fill('Cut off and taken into custody');
    await form.getByLabel('Result').fill('Kept by the student union');
    await form.getByLabel('Effect').fill('The socket was checked');
    await form.locator('input[type=file]').setInputFiles(photo);
    await form.locator('input[name=files]').waitFor({ state: 'attached' });
    await expectEnglish(department);
    await form.getByRole('button', { name: 'Mark treated' }).click();
    await department.getByRole('main').getByText('To verify').first().waitFor();
    await rail
      .getByRole('listitem')
      .filter({ hasText: 'Verify…' })
      .getByText('You treated this case, so somebody else has to verify it.')
      .waitFor();
    // Who verifies is drawn among the officers.
    const verifier = await rail.locator('dt', { hasText: 'Verifier' }).locator('+ dd').innerText();
    await expectEnglish(department, /[\p{Script=Han}·]{2,}/u.exec(verifier)?.[0] ?? '');
  });

  it('the notices say it in English too', async () => {
    await department.goto(`${college}/notifications`, { waitUntil: 'networkidle' });
    await department.getByRole('heading', { name: 'Notifications' }).waitFor();
    await expectEnglish(department);
  });
});
