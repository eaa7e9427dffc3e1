import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { at, day } from '@wangge/grid/testing/at';
import { lighthouse } from '@wangge/grid/testing/lighthouse';
import type { Installation } from '../context.ts';
import { lighthousePlan } from '../testing/lighthouse-plan.ts';
import { checked } from '../testing/records.ts';
import type { Demo, DemoRecord } from './contract.ts';
import { loadDemo } from './load.ts';
import { demoPhotos } from './photo.ts';
import { playRecords } from './records.ts';

const database = await testDatabase();
const clock = () => at('2026-03-11T10:00+08:00');
const files = mkdtempSync(join(tmpdir(), 'wangge-demo-'));
afterAll(() => rmSync(files, { recursive: true, force: true }));

const installation: Installation = {
  store: database,
  clock,
  variants: { lighthouse },
  secure: false,
  files,
  report: () => 'fault',
};

const night: DemoRecord = {
  key: 'N1',
  kind: 'nightly-check',
  grid: 'n1',
  by: 'keeper',
  when: { day: day('2026-03-10'), minute: 22 * 60 },
  answers: {
    fields: { 'keepers-present': 2 },
    items: {
      ...checked().items,
      'lamp-burns': { result: 'fail', choice: 'dark', photos: ['photo'] },
    },
  },
};

function demoOf(code: string, records: readonly DemoRecord[]): Demo {
  const { people, ...plan } = lighthousePlan(code, new Map());
  return {
    organizations: () => [
      {
        ...plan,
        openedOn: day('2025-01-01'),
        cases: [],
        records,
        people: people.map(({ accountId: _, ...person }) => ({ ...person, account: null })),
      },
    ],
    operator: {
      account: `operator of ${code}`,
      phone: code === 'east' ? '13900000001' : '13900000002',
    },
    password: 'Leuchtturm-7',
  };
}

it('enters what was done in the nights before, with a photo where the plan says so, and raises nothing', async () => {
  let ids: ReadonlyMap<string, string> = new Map();
  await loadDemo({ pool: database.pool, clock }, demoOf('east', [night]), async (tx, loaded) => {
    ids = await playRecords({ installation, photo: await demoPhotos() }, tx, loaded);
  });
  const rows = await database.look(
    `select r.id, r.outcome, r.duty_day::text, r.performed_at, p.name from record r
     join person p on p.organization_id = r.organization_id and p.id = r.performer_id`,
  );
  expect(rows).toEqual([
    {
      id: ids.get('N1'),
      outcome: 'failed',
      duty_day: '2026-03-10',
      performed_at: new Date(at('2026-03-10T22:00+08:00')),
      name: '守一',
    },
  ]);
  expect(await database.look('select from cases')).toEqual([]);
  const photos = await database.look<{ id: string }>(
    'select f.id from file f join attachment a on a.file_id = f.id where a.subject_id = $1',
    [ids.get('N1')],
  );
  expect(photos).toHaveLength(1);
  const names = readdirSync(files, { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => name.includes(photos[0]!.id))).toHaveLength(2);
});

it('a record that the rules refuse leaves nothing of the demo', async () => {
  const astray = { ...night, grid: 's1' };
  await expect(
    loadDemo({ pool: database.pool, clock }, demoOf('west', [astray]), async (tx, loaded) => {
      await playRecords({ installation, photo: await demoPhotos() }, tx, loaded);
    }),
  ).rejects.toThrow('record.not-performer');
  expect(await database.look(`select from organization where code = 'west'`)).toEqual([]);
});
