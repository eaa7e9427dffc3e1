import type { Locator, Page } from 'playwright-core';
import { openRail } from '../../../api/tests/support/desk.ts';

export { openRail };

/** The street of the demo. */
export const street = '/community/650106004';

export type Report = {
  readonly title: string;
  readonly kind: string;
  readonly text?: string;
  readonly people?: string;
};

/** 登记：from the list's button, through the form, to the case's own page. Whoever has one grid is not asked for it. */
export async function raise(page: Page, report: Report): Promise<void> {
  await inbox(page);
  await page.getByRole('banner').getByRole('link', { name: '登记', exact: true }).click();
  await page.waitForURL('**/cases/new');
  await page.getByLabel('事项').fill(report.title);
  await choose(page, '类别', report.kind);
  if (report.text) await page.getByLabel('情况说明').fill(report.text);
  if (report.people) {
    await page.getByText('补充人、物、背景、起因、建议').click();
    await page.getByLabel('涉及的人').fill(report.people);
  }
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await onCasePage(page, report.title);
}

/** 列表的看法和它的地址。 */
const views = { 全部: 'all', 待复核: 'to-review' } as const;

/** 案件列表；待我办在最前。 */
export async function inbox(page: Page, view?: keyof typeof views): Promise<void> {
  await page.goto(`${street}/cases`);
  if (view === undefined) return;
  await page.getByRole('navigation', { name: '看哪些' }).getByText(view).click();
  await page.waitForURL(`**/cases?view=${views[view]}`);
}

/** 在列表里找到它，打开。 */
export async function openCase(
  page: Page,
  title: string,
  view?: keyof typeof views,
): Promise<void> {
  await inbox(page, view);
  await page.getByRole('link', { name: title, exact: true }).click();
  await onCasePage(page, title);
}

/** 下一个命令：the button of the rail, its form filled in, sent; the page shows the case as it is then. */
export async function command(
  page: Page,
  name: string,
  fill: (form: Locator) => Promise<unknown> = async () => undefined,
): Promise<void> {
  const form = await begin(page, name);
  await fill(form);
  await send(form, name);
  await settled(page);
}

/** Opens the form of a command and leaves it open. */
export async function begin(page: Page, name: string): Promise<Locator> {
  const rail = await openRail(page);
  await rail.getByRole('link', { name: new RegExp(`^${name}…?$`) }).click();
  const form = rail.locator('form', { has: page.getByRole('heading', { name, exact: true }) });
  await form.waitFor();
  return form;
}

export async function send(form: Locator, name: string): Promise<void> {
  await form.getByRole('button', { name, exact: true }).click();
}

/** A command that was taken leads back to the bare case page. */
export async function settled(page: Page): Promise<void> {
  await page.waitForURL((url) => !url.searchParams.has('do'));
}

/** 上交要写的：to whom, plan and opinion. R9-22 */
export function upward(to: string, plan: string, opinion: string) {
  return async (form: Locator): Promise<void> => {
    await choose(form, '交给谁', to);
    await form.getByLabel('方案').fill(plan);
    await form.getByLabel('意见').fill(opinion);
  };
}

/** One of the choices of a field, by a part of its words. */
export async function choose(place: Page | Locator, label: string, part: string): Promise<void> {
  const field = place.getByLabel(label, { exact: true });
  const option = field.locator('option', { hasText: part }).first();
  await field.selectOption({ value: (await option.getAttribute('value')) ?? '' });
}

/** What a field offers, without the line that asks to choose. */
export async function choicesOf(place: Page | Locator, label: string): Promise<string[]> {
  const options = await place
    .getByLabel(label, { exact: true })
    .locator('option')
    .allTextContents();
  return options.filter((words) => words !== '请选择');
}

/** Radio cards are labels over hidden radios. */
export async function pick(place: Page | Locator, words: string): Promise<void> {
  await place.getByText(words, { exact: true }).click();
}

/** 时限图说的话，一道一行。 */
export async function lanes(page: Page): Promise<string[]> {
  const picture = page.getByLabel(/^阶段时限：/).first();
  const sentence = (await picture.getAttribute('aria-label')) ?? '';
  return sentence.replace('阶段时限：', '').split('；');
}

/** The list's preview shows the same heading, so the address is asked too. */
export async function onCasePage(page: Page, title: string): Promise<void> {
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
  await page.getByRole('heading', { level: 2, name: title }).waitFor();
}
