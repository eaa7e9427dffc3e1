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
import {
  actOnCase,
  cannotYet,
  openFromInbox,
  openRail,
  photo,
} from '../../api/tests/support/desk.ts';
import { arrive, expectClean } from '../../api/tests/support/people.ts';

const works = '/enterprise-safety/beizhan';

const patrolled = '2 号砂轮机挡屑板松脱';
const general = '托架间隙 5 毫米';
const major = '防护门联锁被短接，开门仍能下行';

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
  let director: Page;
  let lead: Page;

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

  /** 上报隐患：from the bar at the bottom; stands at the form, photo taken, kind chosen. */
  async function beginRaising(words: string): Promise<void> {
    await worker.getByRole('link', { name: '上报隐患' }).click();
    await worker.waitForURL('**/raise');
    const photos = worker.getByRole('group', { name: '照片' });
    await photos.locator('input').setInputFiles(photo);
    await photos.getByRole('img').waitFor();
    await worker.getByRole('button', { name: '机械防护' }).click();
    await worker.getByRole('textbox', { name: '说说情况' }).fill(words);
  }

  async function raise(): Promise<void> {
    await expectClean(worker);
    await worker.getByRole('button', { name: '上报隐患', exact: true }).click();
    await worker.getByRole('heading', { name: '已上报' }).waitFor();
    await worker.getByText('你（吴军）').waitFor();
    await worker.getByText('照片 1 张').waitFor();
    await expectClean(worker);
  }

  it('R5-06 R5-07 patrols with a record; what fails on a checklist becomes a case that stays in the grid', async () => {
    expect(new URL(worker.url()).pathname).toBe(`${works}/today`);
    await expectClean(worker);
    await worker.getByRole('link', { name: /网格巡查/ }).click();
    await worker.getByRole('button', { name: '机加工车间检查表' }).click();
    await worker.getByRole('button', { name: '白班' }).click();
    await worker.getByRole('button', { name: '有隐患待处理' }).click();
    await worker.getByRole('button', { name: '旋转、传动部位防护罩齐全牢固 有问题' }).click();
    await worker
      .getByRole('group', { name: /防护罩齐全牢固：照片/ })
      .locator('input')
      .setInputFiles(photo);
    await worker.getByRole('textbox', { name: '说说情况' }).fill(`${patrolled}。已停用`);
    await worker.getByText('由本网格处置').waitFor();
    await worker.getByRole('textbox', { name: /^其他问题/ }).fill('通道有铁屑');
    await worker.getByRole('button', { name: '疲劳、连续加班' }).click();
    await worker.getByRole('textbox', { name: /^思想动向说明/ }).fill('两人连上九天，已调班');
    await expectClean(worker);

    const finish = worker.getByRole('button', { name: '完成巡查，1 项有问题' });
    await finish.click();
    await worker.getByText('签了名才算完成').waitFor();
    await worker.getByRole('button', { name: '签名' }).click();
    await finish.click();

    await worker.getByText('机加一车间 网格巡查已记录').waitFor();
    await worker.getByRole('heading', { name: '成了隐患' }).waitFor();
    await worker
      .getByRole('link', { name: new RegExp(`${patrolled}.*AQ261125-BZ01-\\d{5}.*本网格`, 's') })
      .waitFor();
    await expectClean(worker);
    await worker.getByRole('link', { name: '回到今天' }).click();
    await worker.getByRole('heading', { name: '已做的' }).waitFor();
  });

  it('R5-08 a general hazard stays in the grid', async () => {
    await beginRaising(`${general}。已停用调整`);
    await worker.getByText('由你处置').waitFor();
    await raise();
    await worker.getByText('本网格 网格管理员 吴军').first().waitFor();
    await worker.getByText('处置中').waitFor();
    await worker.getByRole('link', { name: '回到今天' }).click();
  });

  it('R5-08 a major hazard goes to the company by its grade, and says so before it is sent', async () => {
    await beginRaising(`${major}。已叫停 3 号机。`);
    await worker.getByText('重大隐患', { exact: true }).click();
    await worker.getByText(/交给 .*买买提江·托合提，明日 24:00 前/).waitFor();
    await raise();
    await worker.getByRole('link', { name: major }).waitFor();
    await worker.getByText('待受理').waitFor();
    const steps = worker.getByRole('list', { name: '接下来' });
    expect(await steps.getByText('五落实').count()).toBeGreaterThan(0);
    await worker.getByRole('link', { name: '回到今天' }).click();
  });

  it('R5-08 the general one is treated in the grid and closed by the other manager', async () => {
    await worker.getByRole('link', { name: general }).click();
    await worker.waitForURL('**/cases/*');
    await actOnCase(worker, '处置完成，送核查', {
      fields: { 解决办法: '停用调整', 处理结果: '复测 2 毫米', 成效: '试车正常' },
      photo: true,
    });
    await worker.getByText('待核查').first().waitFor();
    expect(await cannotYet(worker, '核查…')).toBe('这件是你处置的，要由另一个人核查。');
    await expectClean(worker);

    const other = await arrive(browser, host, 'p38', works);
    await openFromInbox(other, general);
    await actOnCase(other, '核查', { fields: { 核查情况: '现场看过' }, card: '通过，结案' });
    await other.getByText('已结案').first().waitFor();
    await expectClean(other);
  });

  it('decisions 18: the major one is not treated before the five items are there and approved by a second person', async () => {
    director = await arrive(browser, host, 'p31', works);
    await openFromInbox(director, major);
    await actOnCase(director, '受理', { card: '本级自己办' });
    await director.getByText('处置中').first().waitFor();
    const notBefore =
      '五落实还没有批准，不能治理。先填措施、责任人、资金、时限、预案，由另一个人批准。';
    expect(await cannotYet(director, '处置完成，送核查…')).toBe(notBefore);
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
    expect(await cannotYet(director, '处置完成，送核查…')).toBe(notBefore);
    const rail = await openRail(director);
    expect(await rail.getByRole('link', { name: /^审批五落实/ }).count()).toBe(0);
    await expectClean(director);

    const principal = await arrive(browser, host, 'p30', works);
    const notice = principal.getByRole('link', { name: new RegExp(major) });
    // What is told goes out with the next sweep.
    await expect
      .poll(
        async () => {
          await principal.getByRole('link', { name: /^通知/ }).click();
          await principal.waitForURL('**/notifications');
          await principal.reload();
          return notice.count();
        },
        { timeout: 30_000 },
      )
      .toBe(1);
    await expectClean(principal);
    await openFromInbox(principal, major);
    await actOnCase(principal, '审批五落实', { card: '批准' });
    await expectClean(principal);
    await principal.goto(`${host.url()}${works}/cases`);
    await principal.getByText('没有等你的事').waitFor();
  });

  it('R5-08 the major one is closed only when somebody else has verified the result', async () => {
    await openFromInbox(director, major);
    await actOnCase(director, '处置完成，送核查', {
      fields: { 解决办法: '已更换', 处理结果: '联锁恢复', 成效: '开门即停' },
      photo: true,
    });
    await director.getByText('待核查').first().waitFor();
    expect(await cannotYet(director, '核查…')).toBe('这件是你处置的，要由另一个人核查。');

    lead = await arrive(browser, host, 'p32', works);
    await openFromInbox(lead, major);
    await actOnCase(lead, '核查', { fields: { 核查情况: '试了三次' }, card: '通过，结案' });
    await lead.getByText('已结案').first().waitFor();
    await expectClean(lead);
  });

  it('R5-02 a grid with one manager and a grid with three are listed, and where one is missing it says so', async () => {
    await lead.getByRole('link', { name: '网格与任职' }).click();
    const row = (name: string) => lead.getByRole('row', { name: new RegExp(name) });
    await row('铸锻车间').getByText('1 / 2').waitFor();
    await row('仓储区').getByText('3 / 2').waitFor();
    await row('机加一车间').getByText('2 / 2').waitFor();
    await expectClean(lead);

    await lead.getByRole('link', { name: '缺员 1' }).click();
    await row('仓储区').waitFor({ state: 'detached' });
    await lead.getByText('铸锻车间：网格管理员应 2 人，实 1 人').waitFor();
    await lead.getByRole('link', { name: '超员 1' }).click();
    await row('铸锻车间').waitFor({ state: 'detached' });
    await lead.getByText('仓储区：网格管理员应 2 人，实 3 人').waitFor();
    await expectClean(lead);
  });
}
