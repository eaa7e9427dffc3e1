import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { startTestHost, type TestHost } from '../../api/src/testing/host.ts';
import { browserHere, desk, openBrowser, phone } from '../../api/tests/support/browser.ts';
import { arrive, expectClean, visit } from '../../api/tests/support/people.ts';
import { street } from './support/cases.ts';

const report = `${street}/report/650106004003001`;
const wechat =
  'Mozilla/5.0 (Linux; Android 12; V2166A) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/99.0 Mobile Safari/537.36 MicroMessenger/8.0.47';
const words = '在浏览器打开';

describe.skipIf(!browserHere)('where a page is seen', { timeout: 120_000 }, () => {
  let host: TestHost;
  let browser: Browser;

  beforeAll(async () => {
    host = await startTestHost({ at: '2026-11-25T21:42+08:00' });
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  it.each([true, false])(
    'inside WeChat a bar says how to open it in a browser (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const options = { viewport: phone, userAgent: wechat, javaScriptEnabled };
      const resident = await visit(browser, host, report, options);
      await resident.getByText(words).waitFor();
      if (javaScriptEnabled) await expectClean(resident);
      await resident.context().close();
    },
  );

  it('anywhere else it does not stand in the way', async () => {
    const resident = await visit(browser, host, report, { viewport: phone });
    await resident.getByRole('heading', { level: 1 }).waitFor();
    expect(await resident.getByText(words).count()).toBe(0);
  });

  it.each([
    ['the desk', 'p05', `${street}/cases`, desk],
    ['the phone', 'p15', `${street}/today`, phone],
  ] as const)('%s says that it shows the demonstration', async (_, who, path, viewport) => {
    const page = await arrive(browser, host, who, path, { viewport });
    await page.getByText('演示环境：').waitFor();
    await expectClean(page);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollHeight - window.innerHeight,
    );
    if (viewport === desk) expect(beyond).toBeLessThanOrEqual(0);
  });
});
