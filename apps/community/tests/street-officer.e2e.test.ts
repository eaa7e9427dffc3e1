import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { startTestHost, type TestHost } from '../../api/src/testing/host.ts';
import { browserHere, openBrowser, phone } from '../../api/tests/support/browser.ts';
import { arrive, expectClean, visit } from '../../api/tests/support/people.ts';
import {
  choicesOf,
  command,
  inbox,
  lanes,
  openCase,
  pick,
  raise,
  street,
  upward,
} from './support/cases.ts';

const title = '楼兰三区 6 号楼屋面漏水';
const resident = { name: '王秀兰', phone: '13912345678' };

describe.skipIf(!browserHere)('J3 the street officer', { timeout: 300_000 }, () => {
  let host: TestHost;
  let browser: Browser;
  let worker: Page;
  let head: Page;

  beforeAll(async () => {
    host = await startTestHost({ at: '2026-11-25T10:00+08:00' });
    browser = await openBrowser();
    worker = await arrive(browser, host, 'p21', street, { viewport: phone });
    head = await arrive(browser, host, 'p14', street, { viewport: phone });
  });

  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  it('one sign-in, three workspaces, two tabs on two organizations', async () => {
    const portal = await arrive(browser, host, 'p05', '/');
    await portal.getByText('3 个组织，3 个岗位。切换时不用再登录。').waitFor();
    await expectClean(portal);
    const college = await portal.context().newPage();
    await college.goto('/');
    await college
      .getByRole('region', { name: /文学院/ })
      .getByRole('link')
      .click();
    await college.waitForURL('**/dormitory/arts/**');
    await portal
      .getByRole('region', { name: /街道办事处/ })
      .getByRole('link')
      .click();
    await portal.waitForURL(`**${street}/**`);
    await college.reload();
    expect(await college.title()).not.toContain('登录');
    expect(new URL(college.url()).pathname).toMatch(/^\/dormitory\/arts\//);
    await expectClean(portal);
    await expectClean(college);
    await portal.context().close();
  });

  it('R9-13 R9-14 R9-15 a case goes community → street → district → city, each on its own clock', async () => {
    await raise(worker, {
      title,
      kind: '屋面漏水',
      text: '顶层三户屋顶渗水，墙皮脱落。',
      people: `${resident.name}（${resident.phone}）`,
    });
    expect(await lanes(worker)).toEqual([
      '受理 社区 1 天，网格长 热依汗·依明：剩 1 天 13 小时',
      '街道 2 天，社会治理办干事 古丽娜尔·艾合买提：未到',
      '封顶 5 个工作日：12-02 24:00',
    ]);
    await expectClean(worker);

    await openCase(head, title);
    await command(head, '受理', (form) => pick(form, '转派遣'));

    await host.clock.set('2026-11-26T16:00+08:00');
    const secretary = await arrive(browser, host, 'p08', street);
    await openCase(secretary, title);
    await expectClean(secretary);
    await command(
      secretary,
      '移交',
      upward('社会治理办', '需要动用维修资金', '请街道协调，社区配合入户'),
    );
    expect(await lanes(secretary)).toContain(
      '社区 1 天，二级网格长（社区书记） 艾尼瓦尔·司马义：今日 16:00 按时',
    );

    await host.clock.set('2026-11-30T11:00+08:00');
    // It waits for her on the front door, among what waits in the other organizations, and in the street's inbox.
    const officer = await arrive(browser, host, 'p05', '/');
    const next = officer.getByRole('complementary', { name: '接下来' });
    await next.getByRole('link', { name: title }).waitFor();
    await inbox(officer);
    expect(await officer.getByRole('link', { name: '清除' }).count()).toBe(0);
    await expectClean(officer);
    await openCase(officer, title);
    // Two days from Thursday end on a Saturday, so the stage runs until Monday.
    expect(await lanes(officer)).toContain(
      '街道 2 天，社会治理办干事 古丽娜尔·艾合买提：剩 12 小时',
    );
    expect(await officer.getByRole('complementary', { name: '现在可以做' }).textContent()).toMatch(
      /顺延.*最后一天是休息日，顺延 2 天到 今日 24:00/,
    );
    await command(officer, '接办');
    await command(officer, '上报', async (form) => {
      // Handed up, the cap of five working days no longer counts.
      expect(await choicesOf(form, '交给谁')).toEqual([
        '区联系领导 白德明 · 一般 15 个工作日 · 12-21 24:00',
        '市直部门经办人 何志强 · 一般 15 个工作日 · 12-21 24:00',
      ]);
      await upward('白德明', '申请应急维修资金约 6 万元', '建议区里牵头，街道出工')(form);
    });
    expect((await lanes(officer)).filter((lane) => /封顶|街道/.test(lane))).toEqual([
      '街道 2 天，社会治理办干事 古丽娜尔·艾合买提：今日 11:00 按时',
    ]);

    await host.clock.set('2026-12-01T11:00+08:00');
    const leader = await arrive(browser, host, 'p80', street);
    await openCase(leader, title);
    await expectClean(leader);
    await command(leader, '接办');
    await command(leader, '上报', upward('何志强', '动用市级应急维修资金', '请市住建局立项'));

    await host.clock.set('2026-12-03T10:30+08:00');
    const city = await arrive(browser, host, 'p81', street);
    await openCase(city, title);
    await command(city, '接办');
    await command(city, '登记进展', (form) => form.getByLabel('说明').fill('施工队今天进场'));
    await command(city, '处置完成，送核查', async (form) => {
      await form.getByLabel('解决办法').fill('启用应急维修资金，重做防水');
      await form.getByLabel('处理结果').fill('屋面防水已重做，三户不再渗水。');
    });
    await expectClean(city);

    await openCase(head, title);
    await command(head, '核查', async (form) => {
      await pick(form, '通过，结案');
      await form.getByLabel('核查情况').fill('入户看过，雨雪后没有再漏');
    });
    expect(await lanes(head)).toEqual([
      '受理 社区 1 天，网格长 热依汗·依明：11-25 10:00 按时',
      '社区 1 天，二级网格长（社区书记） 艾尼瓦尔·司马义：11-26 16:00 按时',
      '街道 2 天，社会治理办干事 古丽娜尔·艾合买提：11-30 11:00 按时',
      '上级（区、市） 一般 15 个工作日，区联系领导 白德明：今日 10:30 按时',
      '核查 社区 1 个工作日，网格长 热依汗·依明：今日 10:30 按时',
    ]);

    await openCase(officer, title, '全部');
    expect(await officer.getByRole('complementary').textContent()).toMatch(/上报\s*封顶到此停止/);
  });

  it('R7-08 R2-12 the result is published without anybody’s name, and printed on one sheet', async () => {
    const title = '楼兰三区 2 号楼门禁失灵';
    const result = '门禁读卡器已更换，楼门恢复自动关闭。';
    await raise(worker, {
      title,
      kind: '物业纠纷',
      people: `${resident.name}（${resident.phone}），独居`,
    });
    await openCase(head, title);
    expect(await head.content()).not.toContain(resident.name);
    const people = head.getByRole('main').getByRole('button', { name: '查看（留痕）' });
    await people.click();
    await head.getByText(`${resident.name}（${resident.phone}），独居`).waitFor();
    await command(head, '受理', (form) => pick(form, '本级自己办'));
    await command(head, '处置完成，送核查', async (form) => {
      await form.getByLabel('解决办法').fill('联系物业更换读卡器');
      await form.getByLabel('处理结果').fill(result);
    });
    const secretary = await arrive(browser, host, 'p08', street);
    await openCase(secretary, title);
    await command(secretary, '核查', async (form) => {
      await pick(form, '通过，结案');
      await form.getByLabel('核查情况').fill('现场试过');
    });

    const officer = await arrive(browser, host, 'p05', street);
    await openCase(officer, title, '全部');
    const form = officer.locator('form', {
      has: officer.getByRole('button', { name: '公示结果' }),
    });
    for (const [told, found] of [
      [`已告知${resident.name}。`, resident.name],
      ['已电话告知 139 1234 5678。', resident.phone],
      ['由热依汗·依明办理。', '热依汗·依明'],
      ['已到 2 单元 301 室看过。', '2 单元 301 室'],
    ] as const) {
      await form.getByLabel('处理结果').fill(result + told);
      await form.getByRole('button', { name: '公示结果' }).click();
      await form.getByRole('alert').getByText(`公示内容里有个人信息：${found}`).waitFor();
      expect(await form.getByLabel('处理结果').inputValue()).toBe(result + told);
    }
    await expectClean(officer);
    await form.getByLabel('处理结果').fill(result);
    await form.getByRole('button', { name: '公示结果' }).click();
    await officer.getByRole('heading', { name: '已公示' }).waitFor();
    await expectClean(officer);

    await officer.getByRole('link', { name: '打印公示单' }).click();
    await officer.waitForURL('**/notice?grid=*');
    await officer.getByRole('heading', { name: '办理结果公示' }).waitFor();
    await expectClean(officer);
    expect(await pagesOf(officer)).toBe(1);
    await officer.emulateMedia({ media: 'print' });
    const sheet = officer.getByRole('main');
    for (const shown of [title, result, '网格长']) expect(await sheet.innerText()).toContain(shown);
    for (const hidden of [resident.name, resident.phone, '热依汗', '艾尼瓦尔'])
      expect(await sheet.innerText()).not.toContain(hidden);

    const neighbour = await visit(browser, host, `${street}/published?grid=650106004003001`, {
      viewport: phone,
    });
    const article = neighbour.getByRole('article').filter({ hasText: title });
    expect(await article.innerText()).toContain(result);
    expect(await article.innerText()).toContain('办理：网格长。 核查：二级网格长（社区书记）。');
    await expectClean(neighbour);
  });
});

/** What the printer would take. */
async function pagesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', printBackground: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
