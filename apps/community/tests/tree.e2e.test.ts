import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { startTestHost, type TestHost } from '../../api/src/testing/host.ts';
import { browserHere, openBrowser } from '../../api/tests/support/browser.ts';
import { arrive, expectClean } from '../../api/tests/support/people.ts';
import { choose, street } from './support/cases.ts';

const moved = '楼兰第一网格';

describe.skipIf(!browserHere)('J5 the tree is changed on screen', { timeout: 300_000 }, () => {
  let host: TestHost;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    host = await startTestHost({ at: '2026-11-25T10:30+08:00' });
    browser = await openBrowser();
    page = await arrive(browser, host, 'p95', `${street}/grids`);
  });

  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  it('a grid with an open case moves from a later day on: seen before, confirmed, in force on its day', async () => {
    await begin(moved, '迁移');
    await expectClean(page);
    await page.getByLabel('找新的上级').fill('永红');
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByText('永红社区居委会', { exact: true }).click();
    await page.getByLabel('从哪天起').fill('2026-11-27');
    await look();
    await page.getByLabel('从哪天起').fill('2026-11-28');
    expect(await confirming().getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('button', { name: '先看影响' }).click();
    await page.waitForURL(/on=2026-11-28/);
    const text = await page.getByRole('main').innerText();
    expect(text).toMatch(/以后：.*永红社区居委会/);
    expect(text).toMatch(/在办\s+[1-9]\d* 件/);
    expect(text).toMatch(/[1-9]\d* 人/);
    await expectClean(page);
    await confirm();
    await page.getByRole('rowheader', { name: `${moved} 迁到 永红社区居委会` }).waitFor();
    await expectClean(page);

    const open = await openCasesOf(moved);
    expect(open).toMatch(/^[1-9]\d* 件$/);
    expect(await parentOf(moved)).toBe('楼兰社区居委会');
    await host.clock.set('2026-11-28T09:00+08:00');
    await page.context().close();
    page = await arrive(browser, host, 'p95', `${street}/grids`);
    expect(await parentOf(moved)).toBe('永红社区居委会');
    expect(await openCasesOf(moved)).toBe(open);
  });

  it('a closing over grids below or open cases is refused with what to do', async () => {
    await begin('楼兰社区居委会', '撤销');
    await look();
    expect(await page.getByRole('alert').innerText()).toContain('先把下级移走');
    await begin(moved, '撤销');
    await look();
    expect(await page.getByRole('alert').innerText()).toMatch(/还有 \d+ 件在办案件。请先办结/);
    expect(await confirming().count()).toBe(0);
    await expectClean(page);
  });

  it('a grid is opened, renamed, split and merged; what came last is taken back', async () => {
    await begin('孝感路社区居委会', '开设下级');
    await choose(page, '层级', '网格');
    await page.getByLabel('名称').fill('孝感路第三网格');
    await page.getByLabel('编号').fill('650106004002003');
    await look();
    await confirm();
    await begin('孝感路第三网格', '更名');
    await page.getByLabel('新名称').fill('孝感路新村网格');
    await look();
    await confirm();
    await begin('孝感路新村网格', '拆分');
    for (const [name, value] of [
      ['第 1 个的名称', '新村东'],
      ['第 1 个的编号', '650106004002004'],
      ['第 2 个的名称', '新村西'],
      ['第 2 个的编号', '650106004002005'],
    ] as const)
      await page.getByLabel(name).fill(value);
    await look();
    await confirm();
    await begin('新村东', '合并');
    await page.getByText('新村西').click();
    await page.getByLabel('从哪天起').fill('2026-12-05');
    await look();
    await confirm();
    const merged = page.getByRole('row', { name: /新村西 并入 新村东/ });
    await merged.getByRole('button', { name: '撤回' }).click();
    await merged.getByText('已撤回').waitFor();
    await expectClean(page);
    await page.goto(`${street}/grids?text=${encodeURIComponent('新村')}`);
    const names = await page
      .getByRole('table')
      .getByRole('rowheader')
      .getByRole('link')
      .allInnerTexts();
    expect(names).toEqual(expect.arrayContaining(['新村东', '新村西']));
    expect(names).not.toContain('孝感路新村网格');
  });

  /** From the tree to the grid's page, and there to one of the six changes. */
  async function begin(grid: string, change: string): Promise<void> {
    await openGrid(grid);
    await page.getByRole('link', { name: `${change}…` }).click();
    await page.getByRole('heading', { level: 1, name: `${change}：${grid}` }).waitFor();
  }

  async function openGrid(grid: string): Promise<void> {
    await page.goto(`${street}/grids?text=${encodeURIComponent(grid)}`);
    await page.getByRole('table').getByRole('link', { name: grid, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: grid }).waitFor();
  }

  async function look(): Promise<void> {
    await page.getByRole('button', { name: '先看影响' }).click();
    await page.getByRole('heading', { name: '影响到谁、什么事' }).waitFor();
  }

  async function confirm(): Promise<void> {
    await confirming().click();
    await page.getByRole('heading', { level: 1, name: '变动记录' }).waitFor();
  }

  function confirming(): Locator {
    return page.getByRole('button', { name: '确认变动' });
  }

  async function parentOf(grid: string): Promise<string> {
    await openGrid(grid);
    const rail = page.getByRole('complementary', { name: '网格详情' });
    return rail.locator('dd a').first().innerText();
  }

  /** As the preview of a harmless change counts them: the administrator reads no cases. */
  async function openCasesOf(grid: string): Promise<string> {
    await begin(grid, '更名');
    await look();
    const line = page.getByRole('definition').filter({ hasText: /^\s*\d+ 件/ });
    return (await line.innerText()).trim();
  }
});
