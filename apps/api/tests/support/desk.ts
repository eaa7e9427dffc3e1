import type { Page } from 'playwright-core';

/** What a command is given: fields by label, cards by their words, and a photo where one is taken. */
export type Given = {
  readonly fields?: Readonly<Record<string, string>>;
  readonly card?: string;
  readonly photo?: boolean;
};

/** 案件页上的一个命令：the button of the column, its form filled in and sent; the page shows the case as it is then. */
export async function actOnCase(page: Page, button: string, given: Given = {}): Promise<void> {
  const { fields = {}, card, photo: taken = false } = given;
  const rail = page.getByRole('complementary', { name: '现在可以做' });
  if (!(await rail.isVisible())) await page.getByRole('button', { name: '现在可以做' }).click();
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
  name: 'photo.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC',
    'base64',
  ),
};
