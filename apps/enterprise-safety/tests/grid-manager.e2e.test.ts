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

const works = '/enterprise-safety/beizhan';

describe.skipIf(!browserHere)('J2 a grid manager on the floor', { timeout: 300_000 }, () => {
  journey(openBrowser);
});

describe.skipIf(!oldBrowserHere)('J2 on the oldest phone', { timeout: 300_000 }, () => {
  journey(openOldBrowser);
});

function journey(openPhone: () => Promise<Browser>): void {
  let host: TestHost;
  let browser: Browser;
  let hand: Browser;
  let worker: Page;
  /** Where the two cases are. */
  let general: string;
  let major: string;

  beforeAll(async () => {
    host = await startTestHost({ at: '2026-11-25T10:00+08:00' });
    browser = await openBrowser();
    hand = await openPhone();
    worker = await arrive(hand, host, 'p37', works, { viewport: phone });
  });

  afterAll(async () => {
    await hand?.close();
    await browser?.close();
    await host?.close();
  });

  it('R5-06 R5-07 patrols with a record; what fails on a checklist becomes a case that stays in the grid', async () => {
    await worker.waitForURL(`**${works}/today`);
    await worker.getByRole('link', { name: /网格巡查/ }).click();
    await worker.getByRole('button', { name: '机加工车间检查表' }).click();
    await worker.getByRole('button', { name: '白班' }).click();
    await worker.getByRole('button', { name: '有隐患待处理' }).click();
    await worker.getByRole('button', { name: '旋转、传动部位防护罩齐全牢固 有问题' }).click();
    await worker
      .getByRole('group', { name: /防护罩齐全牢固：照片/ })
      .locator('input')
      .setInputFiles(photo);
    await worker.getByRole('textbox', { name: '说说情况' }).fill('2 号砂轮机挡屑板松脱');
    await worker.getByText('由本网格处置').waitFor();
    await worker.getByRole('button', { name: '疲劳、连续加班' }).click();
    await expectClean(worker);

    const finish = worker.getByRole('button', { name: '完成巡查，1 项有问题' });
    await finish.click();
    await worker.getByText('签了名才算完成').waitFor();
    await worker.getByRole('button', { name: '签名' }).click();
    await finish.click();

    await worker.getByText('机加一车间 网格巡查已记录').waitFor();
    await worker.getByRole('heading', { name: '成了隐患' }).waitFor();
    const raised = worker.getByRole('link', { name: /机械防护.*本网格/ });
    general = new URL((await raised.getAttribute('href')) ?? '', worker.url()).pathname;
    await expectClean(worker);
  });

  it('R5-08 a major hazard goes to the company by its grade, and says so before it is sent', async () => {
    await worker.goto(`${works}/raise`);
    await worker.getByRole('group', { name: '照片' }).locator('input').setInputFiles(photo);
    await worker.getByRole('button', { name: '机械防护' }).click();
    await worker.getByText('由你处置').waitFor();
    await worker.getByText('重大隐患', { exact: true }).click();
    await worker.getByText(/交给 .*买买提江·托合提，明日 24:00 前/).waitFor();
    await worker
      .getByRole('textbox', { name: '说说情况' })
      .fill('防护门联锁被短接，开门仍能下行。已叫停 3 号机。');
    await expectClean(worker);
    await worker.getByRole('button', { name: '上报隐患', exact: true }).click();

    await worker.getByRole('heading', { name: '已上报' }).waitFor();
    await worker.getByRole('link', { name: '防护门联锁被短接，开门仍能下行' }).waitFor();
    await worker.getByText('你（吴军）').waitFor();
    const steps = worker.getByRole('list', { name: '接下来' });
    expect(await steps.getByText('五落实').count()).toBeGreaterThan(0);
    await expectClean(worker);

    major = new URL(
      (await worker.getByRole('link', { name: '防护门联锁被短接' }).getAttribute('href')) ?? '',
      worker.url(),
    ).pathname;
  });

  it('R5-08 the general one is treated in the grid and closed by the other manager', async () => {
    await worker.goto(general);
    await actOnCase(worker, '处置完成，送核查', {
      fields: { 解决办法: '重新紧固', 处理结果: '挡屑板已固定', 成效: '试车正常' },
      photo: true,
    });
    const other = await arrive(browser, host, 'p38', general);
    await actOnCase(other, '核查', { fields: { 核查情况: '现场看过' }, card: '通过，结案' });
    await other.getByText('已结案').first().waitFor();
  });

  it('decisions 18: the major one is not treated before the five items are approved by a second person', async () => {
    const director = await arrive(browser, host, 'p31', works);
    await director.waitForURL(`**${works}/cases`);
    await director.goto(major);
    await actOnCase(director, '受理', { card: '本级自己办' });
    await director.getByText('五落实还没有批准').first().waitFor();
    await actOnCase(director, '填五落实', {
      fields: {
        整改措施: '更换联锁开关，恢复双回路',
        整改责任人: '吴军',
        '整改资金（元）': '3200',
        资金来源: '安全费用',
        整改时限: '2026-12-05',
        应急预案: '停机挂牌，专人看守',
      },
    });

    const principal = await arrive(browser, host, 'p30', major);
    await actOnCase(principal, '审批五落实', { card: '批准' });
    await director.goto(major);
    await actOnCase(director, '处置完成，送核查', {
      fields: { 解决办法: '已更换', 处理结果: '联锁恢复', 成效: '开门即停' },
      photo: true,
    });

    const lead = await arrive(browser, host, 'p32', major);
    await actOnCase(lead, '核查', { fields: { 核查情况: '试了三次' }, card: '通过，结案' });
    await lead.getByText('已结案').first().waitFor();
  });
}
