import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { startTestHost, type TestHost } from '../src/testing/host.ts';
import { browserHere, openBrowser, phone } from './support/browser.ts';

/**
 * Compressed JavaScript of a first load, in KiB: what it is today, so that it cannot grow unseen. The goal of a field page
 * is 60; Svelte, Kit and the words alone are some 45.
 */
const limits = [
  ['the field', '/dormitory/arts/outbox', 65],
  ['a resident', '/community/650106004/published', 60],
  ['sign-in', '/dormitory/sign-in', 65],
] as const;

describe.skipIf(!browserHere)('the first load stays light for', () => {
  let host: TestHost;
  let browser: Browser;

  beforeAll(async () => {
    host = await startTestHost();
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  it.each(limits)('%s: %s at most %i kB', async (who, path, most) => {
    const context = await browser.newContext({ viewport: phone, serviceWorkers: 'block' });
    if (who === 'the field') {
      await context.request.post(`${host.url()}/dormitory/sign-in`, {
        form: { identifier: '13000000069', password: 'wangge-demo' },
        headers: { origin: host.url(), accept: 'text/html' },
      });
    }
    const page = await context.newPage();
    const sizes: number[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith('.js')) sizes.push(Number(response.headers()['content-length']));
    });
    const response = await page.goto(host.url() + path, { waitUntil: 'networkidle' });
    expect(response?.status()).toBe(200);
    expect(new URL(page.url()).pathname).toBe(path);
    const total = Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024);
    expect(sizes.length).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(most);
    await context.close();
  });
});
