import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { startTestHost, type TestHost } from '../src/testing/host.ts';
import { browserHere, openBrowser, phone } from './support/browser.ts';

const bases = ['', '/community', '/enterprise-safety', '/dormitory'];

describe.skipIf(!browserHere)('one port serves every app', () => {
  let host: TestHost;
  let browser: Browser;

  beforeAll(async () => {
    host = await startTestHost({ at: '2026-02-14T17:30+08:00' });
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  it.each(bases)(
    '%s/ sends whoever is not signed in to its own sign-in page, which loads clean',
    async (base) => {
      const context = await browser.newContext({ viewport: phone });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(`${host.url()}${base}/`, { waitUntil: 'networkidle' });
      expect(new URL(page.url()).pathname).toBe(`${base}/sign-in`);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  it.each(bases)('%s/ keeps language, theme and size without JavaScript', async (base) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${host.url()}${base}/sign-in`);
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
    const response = await context.request.post(`${host.url()}${base}/preferences`, {
      form: { theme: 'dark', size: 'large', language: 'en', returnTo: `${base}/sign-in` },
      headers: { origin: host.url(), accept: 'text/html' },
    });
    expect(response.url()).toBe(`${host.url()}${base}/sign-in`);
    await page.reload();
    const html = page.locator('html');
    expect(await html.getAttribute('lang')).toBe('en');
    expect(await html.getAttribute('data-theme')).toBe('dark');
    expect(await html.getAttribute('data-size')).toBe('large');
    await context.close();
  });

  it('moves its clock when a test says so', async () => {
    await host.clock.set('2026-02-26T00:00+08:00');
    await host.clock.advance(60_000);
    const ahead = (await host.clock.now()) - Date.parse('2026-02-26T00:01+08:00');
    expect(ahead).toBeGreaterThanOrEqual(0);
    expect(ahead).toBeLessThan(5_000);
  });

  it('comes back after kill -9 on the same store', async () => {
    await host.kill();
    await host.restart();
    const health: unknown = await (await fetch(`${host.url()}/api/health`)).json();
    expect(health).toMatchObject({ status: 'ok', database: 'up' });
  });
});
