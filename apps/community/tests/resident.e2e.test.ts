import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { startTestHost, type TestHost } from '../../api/src/testing/host.ts';
import { browserHere, openBrowser, phone } from '../../api/tests/support/browser.ts';
import { arrive, expectClean, visit } from '../../api/tests/support/people.ts';
import { choose, command, inbox, openCase, openRail, pick, street } from './support/cases.ts';
import { fillReport, follow, receipt, report, scanned } from './support/residents.ts';

/** The browser inside WeChat on an old Android phone. */
const inWeChat = {
  viewport: phone,
  userAgent:
    'Mozilla/5.0 (Linux; Android 10; M2004J19C) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/107.0.5304.141 Mobile Safari/537.36 XWEB/5317 MMWEBSDK/20230805 MicroMessenger/8.0.42.2460(0x28002A35) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64',
};
const withoutScript = { viewport: phone, javaScriptEnabled: false };

describe.skipIf(!browserHere)('J4 a resident', { timeout: 300_000 }, () => {
  let host: TestHost;
  let browser: Browser;
  let head: Page;
  let secretary: Page;
  let officer: Page;

  beforeAll(async () => {
    host = await startTestHost({ at: '2026-11-25T10:00+08:00' });
    browser = await openBrowser();
    head = await arrive(browser, host, 'p14', street, { viewport: phone });
    secretary = await arrive(browser, host, 'p08', street);
    officer = await arrive(browser, host, 'p05', street);
  });

  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  /** 处置、核查，由两个人。 */
  async function treatAndVerify(title: string, result: string): Promise<void> {
    await command(head, '处置完成，送核查', async (form) => {
      await form.getByLabel('解决办法').fill('联系路灯管护单位');
      await form.getByLabel('处理结果').fill(result);
    });
    await openCase(secretary, title);
    await command(secretary, '核查', async (form) => {
      await pick(form, '通过，结案');
      await form.getByLabel('核查情况').fill('晚上到现场看过');
    });
  }

  async function publish(): Promise<void> {
    await secretary.getByRole('button', { name: '公示结果' }).click();
    await secretary.getByRole('heading', { name: '已公示' }).waitFor();
  }

  async function complain(resident: Page, words: string): Promise<void> {
    await pick(resident, '不满意');
    await resident.getByLabel('哪里不满意').fill(words);
    await resident.getByRole('button', { name: '提交评价' }).click();
    await resident.getByText('正在由另一个人复核').waitFor();
  }

  async function review(verdict: string, reply: string): Promise<void> {
    await pick(officer, verdict);
    await officer.getByLabel('给反映人的答复').fill(reply);
    await officer.getByRole('button', { name: '复核', exact: true }).click();
  }

  /** 首问责任人今年累计，as the case page says it. */
  async function counted(): Promise<number> {
    const line = await officer.getByText('首问责任人今年不满意累计').innerText();
    return Number(/\d+/.exec(line)?.[0]);
  }

  it('R8-06 R8-13 R8-19 without account, name and script: reports, follows, is not satisfied, is heard', async () => {
    const title = '3 号楼门前路灯不亮';
    const resident = await visit(browser, host, scanned, withoutScript);
    const ticket = await report(resident, {
      what: '路灯不亮',
      text: `${title}。晚上老人出门看不见台阶。`,
      place: '3 号楼东侧',
      photo: await head.screenshot(),
    });
    expect(await resident.getByRole('button', { name: '复制编号和查询码' }).count()).toBe(0);
    expect(await follow(resident, ticket)).toMatch(
      /^已收到\n路灯不亮 · 楼兰第一网格\n+最晚 12-02 24:00 办好/,
    );

    await openCase(head, title);
    const photo = head.getByRole('img', { name: /处置前/ });
    await photo.scrollIntoViewIfNeeded();
    expect(await photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
      0,
    );
    expect(await (await openRail(head)).innerText()).toMatch(/反映人\s*匿名/);
    await command(head, '受理', (form) => pick(form, '本级自己办'));
    await command(head, '答复反映人', (form) =>
      form.getByLabel('答复内容').fill('已报修，今天下午来人。'),
    );
    expect(await follow(resident, ticket)).toMatch(/^正在办理[^]*已报修，今天下午来人。/);
    await treatAndVerify(title, '更换灯泡，路灯已亮。');
    expect(await follow(resident, ticket)).toMatch(/^已办好[^]*怎么办的\s*更换灯泡，路灯已亮。/);
    await publish();
    expect(await follow(resident, ticket)).toMatch(
      /^已办好[^]*更换灯泡，路灯已亮。[^]*办理：网格长。/,
    );

    await complain(resident, '只亮了一天又灭了');
    await openCase(head, title, '全部');
    await head.getByText('等待另一个人复核').waitFor();
    // The next above who has nothing to do with the case is told, not the secretary, who found it good; here somebody
    // else, who has nothing to do with it either, reviews.
    await host.clock.set('2026-11-25T18:00+08:00');
    const leader = await arrive(browser, host, 'p04', `${street}/notifications`);
    const told = leader.getByRole('listitem').filter({ hasText: '反映人不满意' });
    await told.getByRole('link', { name: title }).waitFor();
    await expectClean(leader);
    await leader.context().close();
    await openCase(secretary, title, '全部');
    expect(await secretary.getByLabel('给反映人的答复').count()).toBe(0);
    await openCase(officer, title, '待复核');
    await expectClean(officer);
    const before = await counted();
    await review('成立，重办', '情况属实，重做线路。');
    await officer.getByText('复核成立，已退回重办').waitFor();
    expect(await counted()).toBe(before + 1);
    expect(await follow(resident, ticket)).toMatch(/^已受理[^]*复核成立[^]*情况属实，重做线路。/);
    expect(await follow(resident, ticket)).not.toContain('更换灯泡，路灯已亮。');

    await host.clock.set('2026-11-26T11:00+08:00');
    await openCase(secretary, title);
    await command(secretary, '派遣', (form) => choose(form, '交给谁', '社区（网格）'));
    await openCase(head, title);
    await command(head, '接办');
    await treatAndVerify(title, '重做线路，连续两晚都亮。');
    await publish();
    await follow(resident, ticket);
    await complain(resident, '希望再加一盏');
    await openCase(officer, title, '待复核');
    await review('不成立，答复', '线路已修好，加灯列入明年计划。');
    await officer.getByText('复核不成立，已答复').waitFor();
    expect(await counted()).toBe(before + 1);
    await expectClean(officer);
    expect(await follow(resident, ticket)).toMatch(
      /^已办好[^]*重做线路，连续两晚都亮。[^]*复核没有成立，答复如下。\s*线路已修好，加灯列入明年计划。/,
    );
  });

  it('R2-12 inside WeChat and with a name: the first receiver alone reads it, nobody else', async () => {
    const title = '3 号楼楼道堆满纸箱';
    const [name, contact] = ['李建国', '13899990000'];
    const resident = await visit(browser, host, scanned, inWeChat);
    await expectClean(resident);
    await fillReport(resident, {
      what: '楼道堆物',
      text: `${title}。一直堆到楼门口。`,
      name,
      contact,
      photo: await head.screenshot(),
    });
    await expectClean(resident);
    await resident.getByRole('button', { name: '提交反映' }).click();
    const ticket = await receipt(resident);
    await resident.getByRole('button', { name: '复制编号和查询码' }).waitFor();
    await expectClean(resident);
    await follow(resident, ticket);
    await expectClean(resident);

    await openCase(head, title);
    const rail = await openRail(head);
    expect(await head.content()).not.toContain(name);
    await rail.getByRole('button', { name: '查看（留痕）' }).click();
    await rail.getByText(`${name} · ${contact}`).waitFor();
    await expectClean(head);
    await command(head, '受理', (form) => pick(form, '转派遣'));
    await openCase(secretary, title);
    await command(secretary, '派遣', (form) => choose(form, '交给谁', '物业服务企业'));

    const property = await arrive(browser, host, 'p27', street);
    await openCase(property, title);
    for (const other of [secretary, property]) {
      expect(await (await openRail(other)).innerText()).toMatch(/反映人\s*反映人保密/);
      for (const hidden of [name, contact, '李'])
        expect(await other.content()).not.toContain(hidden);
    }
    await expectClean(property);
  });

  it('pressed twice or loaded again, a report is one report with one secret', async () => {
    const resident = await visit(browser, host, scanned, withoutScript);
    const text = '2 号楼北侧暖气井盖松动';
    await fillReport(resident, { what: '其他', text });
    await resident.getByRole('button', { name: '提交反映' }).dblclick();
    const ticket = await receipt(resident);
    await resident.reload();
    expect(await receipt(resident)).toEqual(ticket);
    await inbox(head);
    expect(await head.getByRole('link', { name: text, exact: true }).count()).toBe(1);
  });
});
