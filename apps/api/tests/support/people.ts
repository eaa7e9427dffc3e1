import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { TestHost } from '../../src/testing/host.ts';
import { desk } from './browser.ts';

/** Everybody of the demo signs in with this one, `p05` by `13000000005`. */
const password = 'wangge-demo';

/** 一个人：a browser context of their own, signed in once through the sign-in page, standing at `path`. */
export async function arrive(
  browser: Browser,
  host: Pick<TestHost, 'url'>,
  who: string,
  path: string,
  options: BrowserContextOptions = { viewport: desk },
): Promise<Page> {
  const page = await visit(browser, host, path, options);
  await page.getByLabel('手机号').fill(phoneOf(who));
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL(({ pathname }) => !pathname.endsWith('/sign-in'));
  // Until its scripts have run, a button that only they answer does nothing.
  await page.waitForLoadState('networkidle');
  return page;
}

/** Somebody without an account, or before signing in. */
export async function visit(
  browser: Browser,
  host: Pick<TestHost, 'url'>,
  path: string,
  options: BrowserContextOptions = { viewport: desk },
): Promise<Page> {
  const context = await browser.newContext({ baseURL: host.url(), ...options });
  const page = await context.newPage();
  await page.goto(path, { waitUntil: 'networkidle' });
  return page;
}

/** How many presses from now on; a page that loads anew in between would lose the count and fails the test. */
export async function countTaps(page: Page): Promise<() => Promise<number>> {
  const seen = await page.evaluateHandle(() => {
    const counter = { taps: 0 };
    addEventListener('click', () => (counter.taps += 1), true);
    return counter;
  });
  return () => seen.evaluate(({ taps }) => taps);
}

/** WCAG 2.1 AA, as far as a machine can tell. */
export async function expectClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect(found, new URL(page.url()).pathname).toEqual([]);
}

function phoneOf(who: string): string {
  return `1300000${who.replace('p', '').padStart(4, '0')}`;
}
