import { describe, expect, it } from 'vitest';
import { at, day } from '../testing/at.ts';
import { coast } from '../testing/coast.ts';
import { lighthouse } from '../testing/lighthouse.ts';
import { actorOf } from '../testing/people.ts';
import type { WorkRecord } from './record.ts';
import { correctRecord, withdrawRecord } from './withdraw.ts';

const entered = at('2026-03-02T22:00+08:00');
const minutes = (n: number): number => entered + n * 60_000;
const record: WorkRecord = {
  id: 'r1',
  kind: 'round',
  formId: 'round-sheet',
  policyRevision: 'lighthouse-1',
  gridId: 'lamp-1',
  performerId: 'p1',
  performedAt: entered - 3_600_000,
  deviceAt: null,
  enteredAt: entered,
  clock: 'server',
  dutyDay: day('2026-03-02'),
  late: false,
  outcome: 'done',
  answers: { fields: { safety: '正常', weather: 'calm' } },
  version: 1,
  withdrawnAt: null,
  correctsId: null,
};
const existing = { record, replacedById: null };
const answers = { fields: { safety: '灯暗', weather: 'calm' } };
const maker = actorOf('p1', [{ kind: 'keeper', grid: 'lamp-1' }]);
const mate = actorOf('p2', [{ kind: 'keeper', grid: 'lamp-1' }]);
const stranger = actorOf('p3', [{ kind: 'keeper', grid: 'lamp-2' }]);
const world = (actor: typeof maker, now: number) => ({
  actor,
  at: now,
  grid: { gridId: 'lamp-1', paths: coast.paths['lamp-1'] },
});
const correct = (actor: typeof maker, now: number, reason: string, of = existing) =>
  correctRecord(lighthouse, of, { id: 'r2', answers, reason }, world(actor, now));

describe('taking a record back', () => {
  it.each([
    ['p1', 0, null],
    ['p1', 10, null],
    ['p1', 10.01, 'record.correct-instead'],
    ['p2', 1, 'record.not-yours'],
  ])('by %s after %d minutes: %s', (by, after, code) => {
    const outcome = withdrawRecord(existing, by, minutes(after));
    expect(outcome).toEqual(
      code === null
        ? {
            ok: true,
            value: [{ type: 'record-withdrawn', recordId: 'r1', by, at: minutes(after) }],
          }
        : { ok: false, refusal: { code } },
    );
  });

  it.each([
    ['record.withdrawn', { record: { ...record, withdrawnAt: entered }, replacedById: null }],
    ['record.replaced', { record, replacedById: 'r9' }],
  ])('%s: not twice, and no correction of what no longer stands', (code, gone) => {
    expect(withdrawRecord(gone, 'p1', minutes(1))).toEqual({ ok: false, refusal: { code } });
    expect(
      correctRecord(
        lighthouse,
        gone,
        { id: 'r2', answers, reason: '看错' },
        world(maker, minutes(1)),
      ),
    ).toEqual({ ok: false, refusal: { code } });
  });
});

describe('correcting a record', () => {
  it('gives a reason, keeps the first version, and moves neither grid nor day', () => {
    const outcome = correct(maker, minutes(90), ' 看错了表 ');
    expect(outcome).toEqual({
      ok: true,
      value: [
        {
          type: 'record-made',
          record: { ...record, id: 'r2', enteredAt: minutes(90), answers, correctsId: 'r1' },
        },
        {
          type: 'record-replaced',
          recordId: 'r1',
          byId: 'r2',
          reason: '看错了表',
          by: 'p1',
          at: minutes(90),
        },
      ],
    });
  });

  it.each<[string, typeof maker, number, string, string | null]>([
    ['the maker needs no reason within ten minutes', maker, 10, '', null],
    ['afterwards a reason', maker, 11, ' ', 'record.reason-missing'],
    [
      'somebody else who may make such records always gives one',
      mate,
      1,
      '',
      'record.reason-missing',
    ],
    ['and then may', mate, 600, '漏了一项', null],
    ['others may not', stranger, 1, '漏了一项', 'record.not-performer'],
  ])('%s', (_, actor, after, reason, code) => {
    const outcome = correct(actor, minutes(after), reason);
    expect(outcome.ok ? null : outcome.refusal.code).toBe(code);
  });

  it('the new answers are checked like the first ones, and a kind that is gone is refused', () => {
    expect(
      correctRecord(
        lighthouse,
        existing,
        { id: 'r2', answers: { fields: {} }, reason: '改' },
        world(maker, minutes(1)),
      ),
    ).toMatchObject({ refusal: { code: 'form.invalid' } });
    expect(
      correct(maker, minutes(1), '', { record: { ...record, kind: 'nosuch' }, replacedById: null }),
    ).toMatchObject({ refusal: { code: 'record.unknown-kind' } });
  });
});
