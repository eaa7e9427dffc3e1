import { afterAll, expect, it } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playCases } from '@wangge/api/demo/cases';
import { loadDemo } from '@wangge/api/demo/load';
import { demoPhotos } from '@wangge/api/demo/photo';
import { testDatabase } from '@wangge/db/testing/database';
import { fold } from '@wangge/grid/case/evolve';
import type { CaseFact } from '@wangge/grid/case/fact';
import type { CaseState } from '@wangge/grid/case/case';
import { at } from '@wangge/grid/testing/at';
import { variants } from '@wangge/variants/all';
import { demo } from './demo.ts';

const store = await testDatabase();
const files = await mkdtemp(join(tmpdir(), 'demo-cases-'));
afterAll(() => rm(files, { recursive: true }));
const photo = await demoPhotos();
const clock = () => at('2026-11-25T10:40+08:00');

await loadDemo({ pool: store.pool, clock }, demo, (tx, loaded) =>
  playCases(
    {
      installation: {
        store,
        clock,
        variants: Object.fromEntries(variants.map((policy) => [policy.variant, policy])),
        secure: false,
        report: () => 'none',
        files,
      },
      photo,
    },
    tx,
    loaded,
  ),
);

const rows = await store.look<{
  title: string;
  stage: string;
  state: CaseState;
  code: string;
  id: string;
}>(
  `select c.id, c.title, c.stage, c.state, o.code from cases c join organization o on o.id = c.organization_id`,
);
const find = (title: string) => rows.find((row) => row.title.includes(title))?.state;

it('每件演示案件都由真实的命令走到它的阶段', () => {
  expect(rows).toHaveLength(48);
  const counted: Record<string, number> = {};
  for (const { stage } of rows) counted[stage] = (counted[stage] ?? 0) + 1;
  expect(counted).toEqual({
    closed: 27,
    'to-accept': 3,
    'to-dispatch': 3,
    'to-take-on': 3,
    'in-treatment': 7,
    'to-verify': 3,
    returned: 1,
    suspended: 1,
  });
});

it('折叠日志就是现状', async () => {
  for (const { id, state } of rows) {
    const log = await store.look<{ fact: CaseFact }>(
      'select fact from case_log where case_id = $1 order by seq',
      [id],
    );
    expect(fold(log.map(({ fact }) => fact))).toEqual(state);
  }
});

it('逾期的逾期，公示的公示，反映人和评价在各自的地方', async () => {
  const [overdue] = await store.look<{ n: number }>(
    'select count(*)::int as n from cases where due_at < $1',
    [new Date(clock())],
  );
  expect(overdue?.n).toBeGreaterThanOrEqual(2);
  const published = await store.look(
    `select projection->>'title' as title from publication where taken_down_at is null order by 1`,
  );
  expect(published).toHaveLength(4);
  expect(find('绿地被开垦种菜')).toMatchObject({ reopened: 1, stage: 'closed' });
  expect(
    await store.look('select answer, review, counts from satisfaction order by answered_at'),
  ).toEqual([
    { answer: 'dissatisfied', review: 'upheld', counts: true },
    { answer: 'satisfied', review: null, counts: false },
  ]);
  const reported = await store.look('select case_id from reporter');
  expect(reported.length).toBe(rows.filter(({ state }) => state.source === 'public').length);
});

it('没有一件落在将来，旧事不再通知', async () => {
  const [late] = await store.look<{ n: number }>(
    'select count(*)::int as n from case_log where at > $1',
    [new Date(clock())],
  );
  expect(late?.n).toBe(0);
  const [old] = await store.look<{ n: number }>(
    `select count(*)::int as n from outbox where at < $1::timestamptz - interval '2 days'`,
    [new Date(clock())],
  );
  expect(old?.n).toBe(0);
});
