import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, BrowserContext } from 'playwright-core';
import { startTestHost, type TestHost } from '../src/testing/host.ts';
import { browserHere, openBrowser, phone } from './support/browser.ts';

describe.skipIf(!browserHere)('without a network', () => {
  let host: TestHost;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    host = await startTestHost();
    browser = await openBrowser();
    context = await browser.newContext({ viewport: phone });
    const page = await context.newPage();
    await page.goto(`${host.url()}/dormitory/sign-in`);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.close();
  });

  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  it.each([
    ['zh-CN', '没有网络'],
    ['en', 'No network'],
  ])('an app opens its shell at any depth, in %s', async (language, words) => {
    await context.addCookies([{ name: 'PARAGLIDE_LOCALE', value: language, url: host.url() }]);
    await context.setOffline(true);
    const page = await context.newPage();
    await page.goto(`${host.url()}/dormitory/college/checks/today`);
    await page.getByRole('heading', { level: 1, name: words }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    // With a network the shell loads itself anew, which would cut off the next step on the same page.
    await page.close();
    await context.setOffline(false);
  });

  it('nothing but the shell and built files is kept', async () => {
    const page = await context.newPage();
    await page.goto(`${host.url()}/dormitory/sign-in`);
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const paths = await Promise.all(
        names.map(async (name) => {
          const requests = await (await caches.open(name)).keys();
          return requests.map(({ url }) => new URL(url).pathname);
        }),
      );
      return { names, paths: paths.flat() };
    });
    expect(kept.names).toHaveLength(1);
    expect(kept.names[0]).toMatch(/^wangge-dormitory-/);
    const others = kept.paths.filter((path) => !path.startsWith('/dormitory/_app/immutable/'));
    expect(others).toEqual(['/dormitory/offline']);
  });

  it('the portal has no worker, whose scope would cover the apps', async () => {
    const fresh = await context.newPage();
    await fresh.goto(`${host.url()}/sign-in`, { waitUntil: 'networkidle' });
    const scopes = await fresh.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(
        ({ scope }) => new URL(scope).pathname,
      ),
    );
    expect(scopes).toEqual(['/dormitory/']);
  });
});
