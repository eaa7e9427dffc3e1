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
import { actOnCase, cannotYet, openFromInbox, photo } from '../../api/tests/support/desk.ts';
import { untilWritten } from '../../api/tests/support/draft.ts';
import { arrive, countTaps, expectClean } from '../../api/tests/support/people.ts';

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
  const phones: Browser[] = [];
  let leader: Page;
  let department: Page;
  let officer: Page;

  beforeAll(async () => {
    host = await startTestHost({ at: '2026-11-25T21:42+08:00' });
    browser = await openBrowser();
    leader = await arriveByPhone('p69');
    department = await arrive(browser, host, 'p64', college);
  });

  afterAll(async () => {
    for (const each of phones) await each.close();
    await browser?.close();
    await host?.close();
  });

  /** A process each: in one of Chromium 106's, a script of a second context asks with the cookies of the first. */
  async function arriveByPhone(who: string): Promise<Page> {
    const each = await openPhone();
    phones.push(each);
    return arrive(each, host, who, college, { viewport: phone });
  }

  /** The room's cell in the picture of the building, read afresh. */
  async function expectRoom(state: string): Promise<void> {
    await department.getByRole('link', { name: '楼栋' }).click();
    await department.waitForURL('**/building*');
    await department.reload();
    await department.getByRole('link', { name: new RegExp(`^3-203\\s*${state}`) }).waitFor();
  }

  it('R3-05 lands on what is due tonight and passes everything with two taps', async () => {
    await expectRoom('未查');
    expect(new URL(leader.url()).pathname).toBe(`${college}/today`);
    await leader.getByRole('heading', { name: '3-203 夜间自查' }).waitFor();
    await expectClean(leader);

    const taps = await countTaps(leader);
    await leader.getByRole('link', { name: '开始自查' }).click();
    await leader.getByRole('button', { name: '7 项全部合格' }).click();

    await leader.getByText('3-203 夜间自查已记录').waitFor();
    await leader.getByText('已全部送达').waitFor();
    await leader.getByText(/手机 \d\d:\d\d · 服务器 21:4\d/).waitFor();
    expect(await taps()).toBeLessThanOrEqual(2);
    await expectClean(leader);
  });

  it('R3-09 the picture shows at once which rooms are unchecked and passed; each number opens the rooms it counts', async () => {
    await expectRoom('合格');
    await expectClean(department);
    const picture = department.getByRole('main');
    const counts: Record<string, number> = {};
    for (const word of ['未查', '隐患', '无人', '合格']) {
      const entry = picture.getByRole('link', { name: new RegExp(`^${word} \\d+$`) });
      const count = Number(/\d+/.exec(await entry.innerText())?.[0]);
      await entry.click();
      const heading = department.getByRole('heading', { name: `${word} ${count} 间` });
      await heading.waitFor();
      const list = department.locator('section', { has: heading });
      expect(await list.getByRole('link', { name: /^3-\d{3}/ }).count(), word).toBe(count);
      counts[word] = count;
    }
    expect(counts).toEqual({ 未查: 59, 隐患: 0, 无人: 0, 合格: 1 });
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
    await untilWritten(leader, '下铺，插在床头插排上');

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
    await leader.getByText('违规电器：电热毯').waitFor();
    await leader.reload();
    await leader.getByRole('heading', { name: '成了隐患' }).waitFor();

    await expectRoom('隐患');
    await department.getByRole('link', { name: /^3-203\s*隐患/ }).click();
    const rail = department.getByRole('complementary', { name: '3-203' });
    await rail.getByText('1 项有问题').waitFor();
    await rail.getByRole('link', { name: /违规电器：电热毯/ }).waitFor();
    expect(await rail.getByText('1 项有问题').count()).toBe(1);
    expect(await rail.getByRole('link', { name: /违规电器：电热毯/ }).count()).toBe(1);
    await expectClean(department);
  });

  it('R3-10 another leader marks a forbidden appliance with a photo and a word, and it is a case with a number', async () => {
    const other = await arriveByPhone('p94');
    await other.getByRole('link', { name: '开始自查' }).click();
    await other.getByRole('button', { name: '违规电器 有问题' }).click();
    await other.locator('input[type=file]').setInputFiles(photo);
    await other.getByRole('button', { name: '热得快、电热棒' }).click();
    await other.getByRole('textbox', { name: '说说情况' }).fill('插在阳台');
    await expectClean(other);
    await other.getByRole('button', { name: '提交，1 项有问题' }).click();
    await other.getByRole('heading', { name: '成了隐患' }).waitFor();
    await other.getByText(/SS261125-5208-\d{5} · 学生会宿舍管理服务部/).waitFor();
  });

  it('R3-11 the department finds it in the inbox and eliminates it, but cannot be the one to close it', async () => {
    await openFromInbox(department, '违规电器：热得快、电热棒');
    await expectClean(department);
    await actOnCase(department, '接办');
    expect(await cannotYet(department, '核查…')).toBe('处置完成之后，由处置人以外的人核查后结案。');
    await actOnCase(department, '处置完成，送核查', {
      fields: { 解决办法: '断电收存', 处理结果: '热得快已由学生会收存', 成效: '阳台插座已查' },
      photo: true,
    });
    await department.getByText('待核查').first().waitFor();
    expect(await cannotYet(department, '核查…')).toBe('这件是你处置的，要由另一个人核查。');
    await expectClean(department);

    officer = await arrive(browser, host, 'p92', college);
    await openFromInbox(officer, '违规电器：热得快、电热棒');
    await actOnCase(officer, '核查', {
      fields: { 核查情况: '已看过，没有了' },
      card: '通过，结案',
    });
    await officer.getByText('已结案').first().waitFor();
    await expectClean(officer);
  });

  it('R3-11 a room stays in hazard until somebody else has looked again', async () => {
    await expectRoom('隐患');
    await department.getByRole('link', { name: /^3-203\s*隐患/ }).click();
    const rail = department.getByRole('complementary', { name: '3-203' });
    await rail.getByRole('link', { name: /违规电器：电热毯/ }).click();
    await department.waitForURL('**/cases/*');
    await actOnCase(department, '接办');
    await actOnCase(department, '处置完成，送核查', {
      fields: { 解决办法: '断电收存', 处理结果: '电热毯已由学生会收存', 成效: '插排已拆' },
    });
    await expectRoom('隐患');

    await openFromInbox(officer, '违规电器：电热毯、电褥子');
    await actOnCase(officer, '核查', {
      fields: { 核查情况: '已看过，没有了' },
      card: '通过，结案',
    });
    await officer.getByText('已结案').first().waitFor();
    await expectRoom('合格');
  });
}
