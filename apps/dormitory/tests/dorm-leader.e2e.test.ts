import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { startTestHost, type TestHost } from '../../api/src/testing/host.ts';
import {
  browserHere,
  oldBrowserHere,
  openBrowser,
  openOldBrowser,
  phone,
} from '../../api/tests/support/browser.ts';
import { actOnCase, photo } from '../../api/tests/support/desk.ts';
import { arrive, expectClean } from '../../api/tests/support/people.ts';

const college = '/dormitory/arts';

describe.skipIf(!browserHere)('J1 a dorm leader checks the room', { timeout: 300_000 }, () => {
  journey(openBrowser);
});

describe.skipIf(!oldBrowserHere)('J1 on the oldest phone', { timeout: 300_000 }, () => {
  journey(openOldBrowser);
});

function journey(openPhone: () => Promise<Browser>): void {
  let host: TestHost;
  let browser: Browser;
  let hand: Browser;
  let leader: Page;
  let department: Page;

  beforeAll(async () => {
    host = await startTestHost({ at: '2026-11-25T21:42+08:00' });
    browser = await openBrowser();
    hand = await openPhone();
    leader = await arrive(hand, host, 'p69', college, { viewport: phone });
    department = await arrive(browser, host, 'p64', `${college}/building`);
  });

  afterAll(async () => {
    await hand?.close();
    await browser?.close();
    await host?.close();
  });

  /** The room's cell in the picture of the building, read afresh. */
  async function expectRoom(state: string): Promise<void> {
    await department.goto(`${college}/building`);
    await department.getByRole('link', { name: new RegExp(`3-203\\s*${state}`) }).waitFor();
  }

  it('R3-05 lands on what is due tonight and passes everything with two taps', async () => {
    await expectRoom('未查');
    expect(new URL(leader.url()).pathname).toBe(`${college}/today`);
    await leader.getByRole('heading', { name: '3-203 夜间自查' }).waitFor();
    await expectClean(leader);

    await leader.getByRole('link', { name: '开始自查' }).click();
    await leader.getByRole('button', { name: '7 项全部合格' }).click();

    await leader.getByText('3-203 夜间自查已记录').waitFor();
    await leader.getByText(/手机 \d\d:\d\d · 服务器 21:42/).waitFor();
    await expectClean(leader);
    await expectRoom('合格');
  });

  it('without a network goes on, loses nothing on reload, and delivers once it is back', async () => {
    await leader.getByRole('link', { name: '回到今晚' }).click();
    await leader.getByRole('link', { name: /3-203 夜间自查/ }).click();
    await leader.getByText('以后一次为准').waitFor();
    await leader.context().setOffline(true);
    await leader.getByText('没有网络').waitFor();
    await leader.getByRole('button', { name: '违规电器 有问题' }).click();
    await leader.locator('input[type=file]').setInputFiles(photo);
    await leader.getByRole('button', { name: '电热毯、电褥子' }).click();
    await leader.getByRole('textbox', { name: '说说情况' }).fill('下铺，插在床头插排上');
    await leader.getByText('由学生会宿舍管理服务部处置').waitFor();
    await expectClean(leader);
    // Longer than the pause after which what is typed is written to the phone.
    await leader.waitForTimeout(600);

    await leader.context().setOffline(false);
    await leader.reload();
    const words = leader.getByRole('textbox', { name: '说说情况' });
    await words.waitFor();
    expect(await words.inputValue()).toBe('下铺，插在床头插排上');

    await leader.context().setOffline(true);
    await leader.getByRole('button', { name: '提交，1 项有问题' }).click();
    await leader.getByRole('heading', { name: '已存在本机' }).waitFor();
    await leader.getByText('6 项合格，1 项有问题：违规电器').waitFor();
    await expectClean(leader);

    await leader.context().setOffline(false);
    await leader.getByRole('heading', { name: '成了隐患' }).waitFor();
    await leader.getByText('违规电器：电热毯、电褥子').waitFor();
    await expectRoom('隐患');
  });

  it('R3-11 the department eliminates it, another person looks again, only then it closes', async () => {
    await department.getByRole('link', { name: /3-203\s*隐患/ }).click();
    const rail = department.getByRole('complementary', { name: '3-203' });
    await rail.getByText('1 项有问题').waitFor();
    await expectClean(department);
    await rail.getByRole('link', { name: /违规电器：电热毯/ }).click();
    await department.waitForURL('**/cases/*');
    await actOnCase(department, '接办');
    await actOnCase(department, '处置完成，送核查', {
      fields: { 解决办法: '断电收存', 处理结果: '电热毯已由学生会收存', 成效: '插排已拆' },
    });
    await department.getByText('待核查').first().waitFor();
    const { pathname } = new URL(department.url());
    await expectRoom('隐患');

    const officer = await arrive(browser, host, 'p92', pathname);
    await actOnCase(officer, '核查', {
      fields: { 核查情况: '已看过，没有了' },
      card: '通过，结案',
    });
    await officer.getByText('已结案').first().waitFor();
    await expectRoom('合格');
  });
}
