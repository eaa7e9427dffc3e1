import type { Locator, Page } from 'playwright-core';
import { smallPhoto } from '@wangge/api/testing/photos';

/** What a command is given: fields by label, cards by their words, and a photo where one is taken. */
export type Given = {
  readonly fields?: Readonly<Record<string, string>>;
  readonly card?: string;
  readonly photo?: boolean;
};

/** 待我办：from anywhere at the desk to the list of what waits, and there to the case with this title. */
export async function openFromInbox(page: Page, title: string): Promise<void> {
  const list = new URL(page.url()).pathname.split('/').slice(0, 3).join('/') + '/cases';
  await page.locator(`a[href="${list}"]:visible`).first().click();
  await page.waitForURL(`**${list}`);
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.waitForURL('**/cases/*');
  await page.getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
}

/** 暂时不能：why this command is not offered now, as the page says it. */
export async function cannotYet(page: Page, command: string): Promise<string> {
  const rail = await openRail(page);
  const line = rail.getByRole('listitem').filter({ hasText: command });
  return (await line.innerText()).replace(command, '').trim();
}

/** The column with what can be done now; on the phone it opens by its button. */
export async function openRail(page: Page): Promise<Locator> {
  const rail = page.getByRole('complementary', { name: '现在可以做' });
  if (!(await rail.isVisible()))
    await page.getByRole('button', { name: /^(现在可以做|其他)$/ }).click();
  await rail.waitFor();
  return rail;
}

/** 案件页上的一个命令：the button of the column, its form filled in and sent; the page shows the case as it is then. */
export async function actOnCase(page: Page, button: string, given: Given = {}): Promise<void> {
  const { fields = {}, card, photo: taken = false } = given;
  const rail = await openRail(page);
  await rail.getByRole('link', { name: new RegExp(`^${button}`) }).click();
  const form = rail.locator('form', { has: page.getByRole('heading', { name: button }) });
  await form.waitFor();
  if (card !== undefined) await form.getByText(card, { exact: true }).click();
  for (const [label, words] of Object.entries(fields)) await form.getByLabel(label).fill(words);
  if (taken) {
    await form.locator('input[type=file]').setInputFiles(photo);
    await form.locator('input[name=files]').waitFor({ state: 'attached' });
  }
  await form.getByRole('button', { name: button, exact: true }).click();
  await page.waitForURL((url) => !url.searchParams.has('do'));
}

/** A picture that a phone could have taken, for a field of photos. */
export const photo = {
  name: 'IMG_20261125.jpg',
  mimeType: 'image/jpeg',
  buffer: await smallPhoto(),
};
