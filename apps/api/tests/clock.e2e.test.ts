import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@wangge/db/id';
import { endOf } from '@wangge/grid/testing/at';
import { signedIn, type Client } from '../src/testing/client.ts';
import { startTestHost, type TestHost } from '../src/testing/host.ts';

const organization = '650106004';
/** Treated in the grid within one natural day, and by anybody within five working days. */
const kind = 'street-lamp';

/** The demo's street, whose limits are those of the community; the suite's clock is moved. */
describe('through Spring Festival 2026', () => {
  let host: TestHost;
  let worker: Client;
  let head: Client;
  let secretary: Client;

  beforeAll(async () => {
    host = await startTestHost({ at: '2026-02-12T09:00+08:00' });
  });

  afterAll(() => host?.close());

  /** Months later, so that everybody has to sign in again. */
  async function arriveAt(instant: string): Promise<void> {
    await host.clock.set(`${instant}+08:00`);
    const as = (phone: string) => signedIn(() => host.url(), phone, 'wangge-demo');
    worker = await as('13000000021');
    head = await as('13000000014');
    secretary = await as('13000000008');
  }

  async function raised(title: string): Promise<string> {
    const { grids } = await worker.api.case.raiseOptions.query({ organization });
    const { id } = await worker.api.case.raise.mutate({
      organization,
      commandId: newId(Date.now()),
      gridId: grids[0]?.id ?? '',
      kind,
      channel: 'patrol',
      content: { title },
    });
    return id;
  }

  /** Taken on by the head of the grid, who treats it himself. */
  async function treated(caseId: string) {
    const { version, detail } = await head.api.case.act.mutate({
      organization,
      commandId: newId(Date.now()),
      caseId,
      version: 1,
      command: { type: 'accept', next: 'self' },
    });
    return { version, dueAt: detail?.clock.dueAt, cap: detail?.track.cap?.dueAt, detail };
  }

  const told = async ({ api }: Client, caseId: string) => {
    const { rows } = await api.notification.list.query({ organization, limit: 100 });
    return rows
      .filter((row) => row.case?.id === caseId && /overdue|escalated/.test(row.kind))
      .map((row) => row.kind)
      .toSorted();
  };

  it.each([
    // A natural day that ends on a day off moves to the next working day; five working days pass the festival.
    ['2026-02-12T10:00', '2026-02-13', '2026-02-26'],
    ['2026-02-13T10:00', '2026-02-14', '2026-02-27'],
    ['2026-02-14T17:30', '2026-02-24', '2026-02-28'],
    ['2026-02-17T09:00', '2026-02-24', '2026-02-28'],
    ['2026-05-08T10:00', '2026-05-09', '2026-05-14'],
    ['2026-09-19T10:00', '2026-09-20', '2026-09-24'],
    ['2026-09-30T23:59', '2026-10-08', '2026-10-13'],
  ])('raised and treated from %s: due %s, at the latest %s', async (from, due, cap) => {
    await arriveAt(from);
    const seen = await treated(await raised(`春节前后 ${from}`));
    expect([seen.dueAt, seen.cap]).toEqual([endOf(due), endOf(cap)]);
    expect(seen.detail?.clock.provisional).toBe(false);
  });

  it('what ends after the last published year is provisional, and says so', async () => {
    await arriveAt('2026-12-31T10:00');
    const seen = await treated(await raised('年末'));
    expect(seen.detail?.clock).toMatchObject({ provisional: true, state: 'provisional' });
    const { provisional } = await head.api.calendar.week.query({ organization, on: '2026-12-31' });
    expect(provisional).toBe(true);
  });

  it('a clock that runs back and forth leaves due dates, sessions and what was told as they are', async () => {
    await arriveAt('2026-03-09T10:00');
    const caseId = await raised('时钟来回走');
    const { dueAt, version } = await treated(caseId);
    await host.clock.set('2026-03-12T00:01+08:00');
    const before = [await told(head, caseId), await told(secretary, caseId)];
    expect(before).toEqual([['case.overdue'], ['case.escalated']]);
    await host.clock.set('2026-03-08T23:59+08:00');
    await head.api.case.act.mutate({
      organization,
      commandId: newId(Date.now()),
      caseId,
      version,
      command: { type: 'note-progress', text: '钟拨回来了' },
    });
    await host.clock.set('2026-03-13T00:01+08:00');
    expect([await told(head, caseId), await told(secretary, caseId)]).toEqual(before);
    const seen = await head.api.case.detail.query({ organization, caseId });
    expect(seen.clock.dueAt).toBe(dueAt);
    expect(seen.log[0]).toMatchObject({ type: 'progressed' });
  });

  it('after three days of standstill each alert is given once', async () => {
    await arriveAt('2026-04-01T10:00');
    const caseId = await raised('停机三天');
    await treated(caseId);
    await host.kill();
    await host.restart('2026-04-04T10:00+08:00');
    await expect
      .poll(() => told(head, caseId), { timeout: 30_000, interval: 250 })
      .toEqual(['case.overdue']);
    await host.kill();
    await host.restart('2026-04-04T10:05+08:00');
    await host.clock.advance(60_000);
    expect([await told(head, caseId), await told(secretary, caseId)]).toEqual([
      ['case.overdue'],
      ['case.escalated'],
    ]);
  });

  it('nothing of this was a fault', () => {
    expect(host.log().filter((line) => line.includes('"fault"'))).toEqual([]);
  });
});
