import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { startTestHost, type TestHost } from '../../api/src/testing/host.ts';
import { browserHere, openBrowser, phone } from '../../api/tests/support/browser.ts';
import { arrive, expectClean } from '../../api/tests/support/people.ts';
import {
  choose,
  command,
  lanes,
  openCase,
  openRail,
  pick,
  raise,
  street,
  upward,
} from './support/cases.ts';

describe.skipIf(!browserHere)('J3 under the town’s limits', { timeout: 300_000 }, () => {
  let host: TestHost;
  let browser: Browser;
  let worker: Page;
  let head: Page;
  let secretary: Page;

  beforeAll(async () => {
    host = await startTestHost({ at: '2026-11-25T10:00+08:00' });
    browser = await openBrowser();
    await chooseTownLimits();
    worker = await arrive(browser, host, 'p21', street, { viewport: phone });
    head = await arrive(browser, host, 'p14', street, { viewport: phone });
    secretary = await arrive(browser, host, 'p08', street);
  });

  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  /** 管理员提出，另一个人采纳，到那天生效。 */
  async function chooseTownLimits(): Promise<void> {
    const administrator = await arrive(browser, host, 'p95', `${street}/rules`);
    await expectClean(administrator);
    const town = administrator.getByRole('article').filter({ hasText: '镇村处置时限' });
    await town.getByRole('link', { name: '从某日起选用…' }).click();
    await administrator.getByLabel('从哪天起').fill('2026-11-26');
    await administrator.getByLabel('理由').fill('街道党政办〔2026〕41 号会议纪要');
    await expectClean(administrator);
    await administrator.getByRole('button', { name: '提出', exact: true }).click();
    await administrator.getByRole('link', { name: '镇村处置时限' }).click();
    const own = administrator.getByRole('button', { name: '采纳' });
    await own.waitFor();
    expect(await own.getAttribute('aria-disabled')).toBe('true');
    await administrator.getByText('这是你自己提出的，要由另一个人采纳。').last().waitFor();

    const leader = await arrive(browser, host, 'p01', `${street}/rules`);
    await leader.getByRole('link', { name: '镇村处置时限' }).click();
    await leader.getByRole('button', { name: '采纳' }).click();
    await leader.getByText('已采纳').first().waitFor();
    await expectClean(leader);
    await administrator.context().close();
    await leader.context().close();
  }

  it('R7-04 R7-06 the street has five working days, and two to hand up', async () => {
    await host.clock.set('2026-11-26T10:00+08:00');
    const inTime = '学府巷口护栏松动';
    const late = '学府巷排水井下沉';
    for (const title of [inTime, late]) {
      await raise(worker, { title, kind: '道路破损' });
      await openCase(head, title);
      await command(head, '受理', (form) => pick(form, '转派遣'));
      await openCase(secretary, title);
      expect(await lanes(secretary)).toContain(
        '社区 一般 3 个工作日，二级网格长（社区书记） 艾尼瓦尔·司马义：剩 5 天 13 小时',
      );
      await command(secretary, '移交', upward('社会治理办', '需要市政维修', '请街道报市里'));
    }
    const officer = await arrive(browser, host, 'p05', street);
    for (const [title, at, left, verdict] of [
      [inTime, '2026-11-30T16:00+08:00', '剩 7 小时', '今日 16:00 按时'],
      [late, '2026-12-01T09:00+08:00', '逾期 9 小时', '今日 09:00 违规逾期'],
    ] as const) {
      await host.clock.set(at);
      await openCase(officer, title);
      expect(await lanes(officer)).toContain(
        `上报 街道 2 个工作日，社会治理办干事 古丽娜尔·艾合买提：${left}`,
      );
      await command(officer, '接办');
      await command(officer, '上报', upward('市直部门', '更换 40 米', '请市里立项'));
      expect((await lanes(officer)).filter((lane) => /街道|市直部门/.test(lane))).toEqual([
        expect.stringMatching(/^街道 一般 5 个工作日，.*：今日 \d\d:00 按时$/),
        `上报 街道 2 个工作日，社会治理办干事 古丽娜尔·艾合买提：${verdict}`,
        expect.stringMatching(/^上级（区、市） 一般 15 个工作日，市直部门经办人 何志强：剩/),
      ]);
    }
    await expectClean(officer);
  });

  it('R7-05 late with a reason noted in time and approved is explained, without one a violation', async () => {
    const explained = '楼兰三区 4 号楼单元门灯坏';
    const violation = '楼兰三区 5 号楼井道照明坏';
    await host.clock.set('2026-12-01T10:00+08:00');
    for (const title of [explained, violation]) {
      await raise(worker, { title, kind: '路灯不亮' });
      await openCase(head, title);
      await command(head, '受理', (form) => pick(form, '本级自己办'));
    }
    // Friday 4 December is the last of the three working days.
    await host.clock.set('2026-12-04T18:00+08:00');
    await openCase(head, explained);
    await command(head, '注明原因', (form) => form.getByLabel('理由').fill('配件下周二才到'));
    await openCase(secretary, explained, '全部');
    await command(secretary, '批复原因', async (form) => {
      await choose(form, '理由', '配件下周二才到');
      await pick(form, '批准');
    });
    await host.clock.set('2026-12-07T10:00+08:00');
    for (const [title, verdict] of [
      [explained, '有说明'],
      [violation, '违规逾期'],
    ] as const) {
      await openCase(head, title);
      expect(await (await openRail(head)).innerText()).toMatch(
        /注明原因…\s*期限已过，原因只能在到期前注明/,
      );
      await expectClean(head);
      await command(head, '处置完成，送核查', async (form) => {
        await form.getByLabel('解决办法').fill('更换配件');
        await form.getByLabel('处理结果').fill('已修好');
      });
      expect((await lanes(head)).filter((lane) => lane.startsWith('社区'))).toEqual([
        `社区 一般 3 个工作日，网格长 热依汗·依明：今日 10:00 ${verdict}`,
      ]);
    }
  });
});
