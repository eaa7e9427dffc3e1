import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { startTestHost, type TestHost } from '../../api/src/testing/host.ts';
import { browserHere, openBrowser, phone } from '../../api/tests/support/browser.ts';
import { arrive, expectClean, visit } from '../../api/tests/support/people.ts';
import { street } from './support/cases.ts';

/** Saved by LibreOffice: title rows, heads of two merged rows, cells merged downwards, numbers and texts mixed. */
const listPath = (name: string) =>
  fileURLToPath(new URL(`../../../packages/api/src/testing/lists/${name}.xlsx`, import.meta.url));

type Slip = { readonly identifier: string; readonly code: string };

describe.skipIf(!browserHere)('the lists of an office', { timeout: 600_000 }, () => {
  let host: TestHost;
  let browser: Browser;
  let page: Page;
  let slips: Slip[] = [];

  beforeAll(async () => {
    host = await startTestHost({ at: '2026-11-25T10:30+08:00' });
    browser = await openBrowser();
    page = await arrive(browser, host, 'p95', `${street}/grids`);
  });

  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  it('the tree: every fault is told by its row and column, and nothing is written', async () => {
    await page.getByRole('link', { name: '导入…' }).click();
    await page.getByRole('heading', { level: 1, name: '导入' }).waitFor();
    await page.waitForLoadState('networkidle');
    await expectClean(page);
    await page.getByRole('button', { name: '读取文件' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('还没有选文件');
    await send('grids-with-faults');
    await page.getByRole('heading', { name: '4 行有错，4 处' }).waitFor();
    const said = await page.getByRole('table').innerText();
    for (const words of [
      '编号 650106004005001 和第 18 行重复',
      '没有编号或名称是“650106004099”的上级',
      '没有叫“楼栋”的层级',
      '后几位已经丢失',
    ])
      expect(said).toContain(words);
    expect(await page.getByRole('button', { name: /^写入/ }).count()).toBe(0);
    await expectClean(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出错误清单' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('faults.csv');
  });

  it('mended, it is compared, and written from today', async () => {
    await page.getByRole('link', { name: '改好后再传一次' }).click();
    await page.getByRole('heading', { level: 1, name: '导入' }).waitFor();
    await page.waitForLoadState('networkidle');
    await drop('grids');
    await page.getByRole('heading', { name: '新增 11' }).waitFor();
    expect(await page.getByRole('table').first().innerText()).toContain('南城第三网格');
    await expectClean(page);
    await page.getByRole('button', { name: '写入 11 处' }).click();
    await page.getByRole('heading', { level: 2, name: /已写入/ }).waitFor();
    await expectClean(page);
    await page.getByRole('link', { name: '看网格树' }).click();
    await page.getByRole('table').getByRole('link', { name: '南城第十网格' }).waitFor();
  });

  it('people and posts: faults first, then thirty people', async () => {
    await page.goto(`${street}/people`, { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: '导入…' }).click();
    await page.getByRole('heading', { level: 1, name: '导入' }).waitFor();
    await page.waitForLoadState('networkidle');
    await send('people-with-faults');
    await page.getByRole('heading', { name: '4 行有错，4 处' }).waitFor();
    const said = await page.getByRole('table').innerText();
    for (const words of [
      '“1390000”不是手机号',
      '没有叫“临时”的岗位',
      '编号 NC004 在第 8 行是 李丽华 的',
      '没有编号或名称是“650106004007001”的网格',
    ])
      expect(said).toContain(words);
    await page.getByRole('link', { name: '改好后再传一次' }).click();
    await page.getByRole('heading', { level: 1, name: '导入' }).waitFor();
    await page.waitForLoadState('networkidle');
    await send('people');
    await page.getByRole('heading', { name: '新增 30' }).waitFor();
    await page.getByRole('button', { name: '写入 30 处' }).click();
    await page.getByRole('heading', { level: 2, name: /已写入/ }).waitFor();
    await expectClean(page);
  });

  it('slips are printed by community', async () => {
    await page.getByRole('link', { name: '打印激活单…' }).click();
    await page.getByRole('heading', { level: 1, name: '激活单' }).waitFor();
    await page.waitForLoadState('networkidle');
    const group = page.getByRole('group', { name: '南城社区居委会' });
    await group.getByRole('checkbox').first().check();
    expect(await group.getByRole('checkbox', { checked: true }).count()).toBe(31);
    await page.getByRole('button', { name: '生成 30 张' }).click();
    const printed = page.locator('article article');
    await printed.first().waitFor();
    const texts = await printed.allInnerTexts();
    slips = texts.flatMap((text) => {
      const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0];
      const number = /NC\d{3}/.exec(text)?.[0];
      return code && number ? [{ code, identifier: `650106004 ${number}` }] : [];
    });
    expect(slips).toHaveLength(30);
  });

  it('all thirty activate and are signed in', async () => {
    for (const [index, { identifier, code }] of slips.entries()) {
      const own = await visit(browser, host, '/activate', {
        viewport: phone,
        javaScriptEnabled: false,
      });
      await own.getByLabel('手机号').fill(identifier);
      await own.getByLabel('单子上的码').fill(code);
      await own.getByRole('button', { name: '看是谁的' }).click();
      await own.getByLabel('设一个密码').fill(`three quiet lamps ${String(index)}`);
      await own.getByRole('button', { name: '激活并登录' }).click();
      await own.getByRole('heading', { level: 1, name: '我的工作台' }).waitFor();
      await own.context().close();
    }
  });

  it('a month later: new, changed, moved, and gone only where it is said so', async () => {
    await host.clock.set('2026-12-28T10:00+08:00');
    await page.context().close();
    page = await arrive(browser, host, 'p95', `${street}/import`);
    await send('grids-a-month-later');
    await page.getByRole('heading', { name: '新增 1' }).waitFor();
    expect(await cards()).toEqual(['新增 1', '变更 1', '迁移 1', '不在表中 1']);
    const moved = page.getByRole('table', { name: '迁移 1' });
    expect(await moved.innerText()).toMatch(/南城社区居委会[\s→]*沙坪路社区居委会/);
    await expectClean(page);
    await page.getByRole('button', { name: '写入 3 处' }).click();
    await page.getByRole('heading', { level: 2, name: /已写入/ }).waitFor();
    await page.getByRole('link', { name: '接着导入人员与任职' }).click();
    await page.getByRole('heading', { level: 1, name: '导入' }).waitFor();
    await page.waitForLoadState('networkidle');
    await send('people-a-month-later');
    await page.getByRole('heading', { name: '新增 1' }).waitFor();
    expect(await cards()).toEqual(expect.arrayContaining(['新增 1', '变更 1']));
    const gone = page.getByRole('table', { name: /^不在表中/ });
    await gone.getByRole('checkbox', { name: /^魏巧玲/ }).check();
    await page.getByLabel('从哪天起撤销或离任').fill('2026-12-31');
    await expectClean(page);
    await page.getByRole('button', { name: /^写入/ }).click();
    await page.getByRole('heading', { level: 2, name: /已写入/ }).waitFor();
    await page.goto(`${street}/people?text=${encodeURIComponent('姜楠')}`);
    await page.getByRole('table').getByText('姜楠').first().waitFor();
  });

  it('on the phone, in English', async () => {
    const small = await arrive(browser, host, 'p95', `${street}/import`, { viewport: phone });
    await small.context().addCookies([{ name: 'PARAGLIDE_LOCALE', value: 'en', url: host.url() }]);
    await small.goto(`${street}/import`, { waitUntil: 'networkidle' });
    await small.getByRole('heading', { level: 1, name: 'Import' }).waitFor();
    await expectClean(small);
    await small.getByLabel(/^File/).setInputFiles(listPath('grids-with-faults'));
    await small.getByRole('button', { name: 'Read the file' }).click();
    await small.getByRole('heading', { name: '4 faults in 4 rows' }).waitFor();
    await expectClean(small);
    await small.context().close();
  });

  /** As it is dragged there from a folder. */
  async function drop(name: string): Promise<void> {
    const bytes = [...readFileSync(listPath(name))];
    const dataTransfer = await page.evaluateHandle(
      ([content, fileName]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(content)], fileName));
        return transfer;
      },
      [bytes, `${name}.xlsx`] as const,
    );
    await page.getByText('把文件拖到这里').dispatchEvent('drop', { dataTransfer });
    await page.getByRole('button', { name: '读取文件' }).click();
    await page.waitForURL('**/import/*-*');
  }

  /** Chooses a file and has it read. */
  async function send(name: string): Promise<void> {
    await page.getByLabel(/^文件/).setInputFiles(listPath(name));
    await page.getByRole('button', { name: '读取文件' }).click();
    await page.waitForURL('**/import/*-*');
  }

  /** The headings of the groups. */
  async function cards(): Promise<string[]> {
    const texts = await page.getByRole('heading', { level: 2 }).allInnerTexts();
    return texts.filter((text) => /^(新增|变更|迁移|调岗|不在表中) \d+$/.test(text));
  }
});
