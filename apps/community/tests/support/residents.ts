import type { Page } from 'playwright-core';
import { street } from './cases.ts';

/** Where the code of the grid's board leads. */
export const scanned = `${street}/report/650106004003001`;

export type Ticket = { readonly number: string; readonly secret: string };

export type Told = {
  readonly what: string;
  readonly text: string;
  readonly place?: string;
  readonly name?: string;
  readonly contact?: string;
  readonly photo?: Buffer;
};

/** 反映：what, in which words; the receipt is the page that comes back. */
export async function report(page: Page, told: Told): Promise<Ticket> {
  await fillReport(page, told);
  await page.getByRole('button', { name: '提交反映' }).click();
  return receipt(page);
}

export async function fillReport(page: Page, told: Told): Promise<void> {
  const { what, text, place = '', name = '', contact = '', photo } = told;
  await page.getByText(what, { exact: true }).click();
  await page.getByLabel('说说情况').fill(text);
  await page.getByLabel('具体位置').fill(place);
  await page.getByLabel('称呼').fill(name);
  await page.getByLabel('电话或微信').fill(contact);
  await page.getByText('我已看过说明，内容属实').click();
  if (!photo) return;
  const file = { name: 'photo.png', mimeType: 'image/png', buffer: photo };
  // With a script the photos are made small before the form takes them; without one the browser's own box stands there.
  const slots = page.getByRole('group', { name: '照片' });
  if ((await slots.count()) === 0) return page.getByLabel('照片').setInputFiles(file);
  await slots.locator('input').setInputFiles(file);
  await slots.getByRole('img').waitFor();
}

export async function receipt(page: Page): Promise<Ticket> {
  await page.getByRole('heading', { level: 1, name: '收到了' }).waitFor();
  const words = await page.getByRole('main').innerText();
  const [number] = /SQ\d{6}-\d{6}-\d{5}/.exec(words) ?? [];
  const [secret] = /(?:[0-9A-Z]{4} ){3}[0-9A-Z]{4}/.exec(words) ?? [];
  if (number === undefined || secret === undefined) throw new Error(`no receipt: ${words}`);
  return { number, secret };
}

/** 查进度：by number and secret, as they were copied down; gives what the page says. */
export async function follow(page: Page, { number, secret }: Ticket): Promise<string> {
  await page.goto(`${street}/follow`);
  await page.getByLabel('你的编号').fill(number);
  await page.getByLabel('查询码').fill(secret);
  await page.getByRole('button', { name: '查看' }).click();
  await page.getByText(`编号 ${number}`).waitFor();
  return page.getByRole('main').innerText();
}
