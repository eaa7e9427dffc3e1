import { describe, expect, it } from 'vitest';
import { day, endOf } from '../testing/at.ts';
import { lighthouse } from '../testing/lighthouse.ts';
import { leak, Story, worldOf } from '../testing/lighthouse-world.ts';
import { dueOfCase } from './clock.ts';
import type { CaseState } from './case.ts';
import type { RaiseCommand } from './command.ts';
import { evolve } from './evolve.ts';
import { raise } from './raise.ts';

const storm = { limitSet: lighthouse.limitSets[1]! };
const treated = {
  type: 'treat',
  solution: '换了密封圈',
  result: '不再漏水',
  effect: '',
  photosAfter: 1,
} as const;

/** Raised by a keeper, accepted by the station master, who keeps it. */
function accepted(change = {}): Story {
  return new Story(change)
    .raise('keeper', '2026-11-23T10:00+08:00')
    .then('master', '2026-11-23T11:00+08:00', { type: 'accept', next: 'dispatch' });
}

function inTreatment(change = {}): Story {
  return accepted(change)
    .then('master', '2026-11-23T11:30+08:00', { type: 'dispatch', postId: 'keeper', note: '' })
    .then('keeper', '2026-11-23T12:00+08:00', { type: 'take-on' });
}

describe('the closed loop', () => {
  it('R1-05 goes round: raise, accept, dispatch, take on, treat, verify, close', () => {
    const story = inTreatment().then('keeper', '2026-11-24T09:00+08:00', treated);
    expect(story.state).toMatchObject({
      stage: 'to-verify',
      turnPostId: 'station-master',
      treatedBy: 'keeper',
    });
    story.then('master', '2026-11-24T10:00+08:00', {
      type: 'verify',
      passed: true,
      text: '看过了',
    });
    expect(story.state).toMatchObject({
      stage: 'closed',
      ending: 'done',
      verifiedBy: 'master',
      turnPostId: null,
    });
    expect(story.state.clocks.every((clock) => clock.endedAt !== null)).toBe(true);
  });

  it('whoever treated it cannot verify it, even from the verifying chair', () => {
    const story = accepted()
      .then('master', '2026-11-23T11:30+08:00', {
        type: 'dispatch',
        postId: 'station-master',
        note: '',
      })
      .then('master', '2026-11-23T12:00+08:00', { type: 'take-on' })
      .then('master', '2026-11-23T13:00+08:00', treated);
    expect(story.state.turnPostId).toBe('coast-head');
    expect(
      story.try('master', '2026-11-23T14:00+08:00', { type: 'verify', passed: true, text: '好' }),
    ).toMatchObject({ ok: false });
  });

  it('a failed verification sends it back to the holder and counts as rework', () => {
    const story = inTreatment()
      .then('keeper', '2026-11-24T09:00+08:00', treated)
      .then('master', '2026-11-24T10:00+08:00', { type: 'verify', passed: false, text: '还在滴' });
    expect(story.state).toMatchObject({
      stage: 'in-treatment',
      turnPostId: 'keeper',
      rework: 1,
      verifiedBy: null,
    });
  });

  it('R1-05 no result, no end: an empty result is refused', () => {
    expect(
      inTreatment().try('keeper', '2026-11-24T09:00+08:00', { ...treated, result: ' ' }),
    ).toEqual({
      ok: false,
      refusal: { code: 'case.text-missing', details: { field: 'result' } },
    });
  });

  it('the photo after treatment is asked for where the kind demands it', () => {
    expect(
      inTreatment().try('keeper', '2026-11-24T09:00+08:00', { ...treated, photosAfter: 0 }),
    ).toMatchObject({
      refusal: { code: 'case.photo-after-missing' },
    });
  });

  it('R8-15 the first receiver stays the first receiver after the case has moved on', () => {
    expect(inTreatment().state.firstReceiverId).toBe('keeper');
  });

  it('two returns bring the case to the decider, not to another body', () => {
    const give = { type: 'return', reason: 'not-ours', note: '不归我们' } as const;
    const story = accepted()
      .then('master', '2026-11-23T12:00+08:00', { type: 'dispatch', postId: 'keeper', note: '' })
      .then('keeper', '2026-11-23T13:00+08:00', give);
    expect(story.state).toMatchObject({
      stage: 'returned',
      turnPostId: 'station-master',
      returns: 1,
    });
    story
      .then('master', '2026-11-23T14:00+08:00', {
        type: 'dispatch',
        postId: 'route-engineer',
        note: '',
      })
      .then('engineer', '2026-11-23T15:00+08:00', give);
    expect(story.state).toMatchObject({ stage: 'returned', turnPostId: 'coast-head', returns: 2 });
  });

  it('a return needs one of the written reasons', () => {
    const story = accepted().then('master', '2026-11-23T12:00+08:00', {
      type: 'dispatch',
      postId: 'keeper',
      note: '',
    });
    expect(
      story.try('keeper', '2026-11-23T13:00+08:00', {
        type: 'return',
        reason: 'no-mood',
        note: 'x',
      }),
    ).toMatchObject({
      refusal: { code: 'case.return-reason-unknown' },
    });
  });

  it.each<[Partial<RaiseCommand>, string, string]>([
    [{ source: 'check', kind: 'lamp-out' }, 'to-take-on', 'route-engineer'],
    [{ source: 'check', kind: 'cracked-tower' }, 'to-dispatch', 'chief-engineer'],
    [{ source: 'public', channel: 'public-form' }, 'to-accept', 'station-master'],
    [{ source: 'meeting' }, 'to-dispatch', 'coast-head'],
    [{ marks: ['on-the-spot'] }, 'in-treatment', 'keeper'],
  ])('R5-08 enters where the entry rule says: %o → %s at %s', (command, stage, post) => {
    const story = new Story().raise(
      command.source === 'public' ? null : 'keeper',
      '2026-11-23T10:00+08:00',
      command,
    );
    expect(story.state).toMatchObject({ stage, turnPostId: post });
  });

  it.each<[string, Partial<RaiseCommand>, string | null]>([
    ['found on a patrol', { channel: 'patrol' }, 'case.photo-before-missing'],
    ['found by a check', { channel: 'patrol', source: 'check' }, 'case.photo-before-missing'],
    ['told by a call', { channel: 'phone' }, null],
    ['told by the public', { channel: 'public-form', source: 'public' }, null],
    ['found on a patrol, with one', { channel: 'patrol', photosBefore: 1 }, null],
    ['of a kind that asks none', { channel: 'patrol', kind: 'leak' }, null],
  ])('R3-11 a kind that demands a photo before, %s', (_how, change, refused) => {
    const world = worldOf(change.source === 'public' ? null : 'keeper', '2026-11-23T10:00+08:00');
    const outcome = raise(world, { ...leak, kind: 'lamp-out', photosBefore: 0, ...change });
    expect(outcome.ok ? null : outcome.refusal.code).toBe(refused);
  });

  it('raising the grade moves the case to the level that the new grade belongs to', () => {
    const story = new Story()
      .raise('keeper', '2026-11-23T10:00+08:00', { source: 'check', kind: 'leak' })
      .then('keeper', '2026-11-23T10:30+08:00', {
        type: 'regrade',
        grade: 'major',
        reason: '裂缝贯通',
      });
    expect(story.state).toMatchObject({
      stage: 'to-dispatch',
      turnPostId: 'chief-engineer',
      grade: 'major',
    });
    expect(
      story.try('chief', '2026-11-23T11:00+08:00', {
        type: 'regrade',
        grade: 'plain',
        reason: '没那么重',
      }),
    ).toMatchObject({
      refusal: { code: 'case.grade-lower' },
    });
  });

  it.each<[string, object, object]>([
    [
      'takes the grade of a graver kind',
      { kind: 'lamp-out' },
      { grade: 'grave', kind: 'lamp-out' },
    ],
    ['keeps its grade in its own kind', { kind: 'leak' }, { grade: 'plain', kind: 'leak' }],
    [
      'is not less grave than its new kind',
      { kind: 'cracked-tower', grade: 'plain' },
      { code: 'case.grade-lower' },
    ],
    ['knows its fields', { fields: ['moon'] }, { code: 'case.field-unknown' }],
    ['knows its marks', { marks: ['moon'] }, { code: 'case.mark-unknown' }],
  ])('a case classified anew on acceptance %s', (_what, change, expected) => {
    const story = new Story().raise('keeper', '2026-11-23T10:00+08:00');
    const outcome = story.try('master', '2026-11-23T11:00+08:00', {
      type: 'accept',
      next: 'self',
      ...change,
    });
    const after = outcome.ok ? outcome.value.reduce<CaseState | null>(evolve, story.state) : null;
    expect(outcome.ok ? after : outcome.refusal).toMatchObject(expected);
  });

  it('R5-08 a case that turns out graver at acceptance moves to the level of its grade and is accepted there', () => {
    const [first, ...others] = lighthouse.flow.entries;
    const graver = {
      grades: ['major'],
      stage: 'to-accept',
      seat: { posts: ['coast-head'] },
    } as const;
    const entries = [graver, first!, ...others];
    const policy = { ...lighthouse, flow: { ...lighthouse.flow, entries } };
    const story = new Story({ policy })
      .raise('keeper', '2026-11-23T10:00+08:00')
      .then('master', '2026-11-23T10:30+08:00', { type: 'accept', next: 'self', grade: 'major' });
    expect(story.state).toMatchObject({
      stage: 'to-accept',
      turnPostId: 'coast-head',
      acceptedAt: null,
    });
  });

  it('marks are added, never taken away', () => {
    const story = new Story()
      .raise('keeper', '2026-11-23T10:00+08:00', { marks: ['urgent'] })
      .then('master', '2026-11-23T10:30+08:00', {
        type: 'accept',
        next: 'dispatch',
        marks: [],
      });
    expect(story.state.marks).toEqual(['urgent']);
  });

  it('a withdrawn and a merged case leave without a verdict', () => {
    const withdrawn = new Story()
      .raise('keeper', '2026-11-23T10:00+08:00')
      .then('keeper', '2026-11-23T10:05+08:00', { type: 'withdraw', reason: '报错了' });
    expect(withdrawn.state).toMatchObject({ stage: 'closed', ending: 'withdrawn' });
    expect(withdrawn.state.clocks.map((clock) => clock.verdict)).toEqual(['void']);
    const merged = new Story()
      .raise('keeper', '2026-11-23T10:00+08:00')
      .then('master', '2026-11-23T10:05+08:00', { type: 'merge', into: 'case-9' });
    expect(merged.state).toMatchObject({ ending: 'merged', mergedInto: 'case-9' });
  });

  it('R9-25 a relapse found at the look-back opens the case again', () => {
    const closed = inTreatment()
      .then('keeper', '2026-11-24T09:00+08:00', treated)
      .then('master', '2026-11-24T10:00+08:00', { type: 'verify', passed: true, text: '好' });
    expect(closed.state.lookBackOn).toBe(day('2026-12-24'));
    closed.then('head', '2026-12-24T10:00+08:00', {
      type: 'look-back',
      relapsed: true,
      text: '又漏了',
    });
    expect(closed.state).toMatchObject({
      stage: 'reopened',
      reopened: 1,
      turnPostId: 'station-master',
    });
  });
});

describe('a grade that goes by plan', () => {
  const items = {
    measures: '灌浆加固',
    responsible: '总工',
    funds: 46_000,
    fundsNote: '',
    timeLimitOn: day('2026-12-20'),
    contingency: '封塔',
  };
  const cracked = () =>
    new Story()
      .raise('keeper', '2026-11-23T10:00+08:00', { source: 'check', kind: 'cracked-tower' })
      .then('chief', '2026-11-23T11:00+08:00', {
        type: 'dispatch',
        postId: 'route-engineer',
        note: '',
      })
      .then('engineer', '2026-11-23T12:00+08:00', { type: 'take-on' });

  it('decisions 18: cannot be treated before the five items are approved by somebody else', () => {
    const story = cracked();
    expect(story.try('engineer', '2026-11-23T13:00+08:00', treated)).toMatchObject({
      refusal: { code: 'case.plan-missing' },
    });
    story.then('engineer', '2026-11-23T13:00+08:00', { type: 'fill-plan', items });
    expect(story.try('engineer', '2026-11-23T14:00+08:00', treated)).toMatchObject({
      refusal: { code: 'case.plan-missing' },
    });
    expect(
      story.try('engineer', '2026-11-23T14:00+08:00', {
        type: 'approve-plan',
        approve: true,
        note: '',
      }),
    ).toMatchObject({ ok: false });
    story.then('head', '2026-11-23T15:00+08:00', { type: 'approve-plan', approve: true, note: '' });
    expect(dueOfCase(story.state)?.at).toBe(endOf('2026-12-20'));
    story.then('engineer', '2026-12-10T10:00+08:00', treated);
    expect(story.state).toMatchObject({ stage: 'to-verify', turnPostId: 'coast-head' });
  });

  it.each([
    ['measures', { ...items, measures: '' }, 'case.text-missing'],
    ['contingency', { ...items, contingency: ' ' }, 'case.text-missing'],
    ['funds of zero', { ...items, funds: 0 }, 'case.funds-need-reason'],
    ['a limit in the past', { ...items, timeLimitOn: day('2026-11-01') }, 'case.plan-in-past'],
  ])('asks for %s', (_what, incomplete, code) => {
    expect(
      cracked().try('engineer', '2026-11-23T13:00+08:00', { type: 'fill-plan', items: incomplete }),
    ).toMatchObject({ refusal: { code } });
  });
});

describe('stage clocks', () => {
  it('R8-08, R8-09 a body is judged on its own stage: a handover ends one clock and starts the next', () => {
    const story = accepted().then('master', '2026-11-24T15:00+08:00', {
      type: 'hand-over',
      postId: 'coast-head',
      plan: '修',
      opinion: '站里没有设备',
    });
    const [accept, station, coast] = story.state.clocks;
    expect(accept).toMatchObject({ kind: 'accept', verdict: 'met' });
    expect(station).toMatchObject({
      kind: 'treat',
      tier: 'station',
      verdict: 'met',
      dueAt: endOf('2026-11-24'),
    });
    expect(coast).toMatchObject({
      kind: 'treat',
      tier: 'coast',
      endedAt: null,
      dueAt: endOf('2026-11-26'),
    });
  });

  it('R8-11 no stage runs past the cap of five working days from receipt', () => {
    const story = accepted().then('master', '2026-11-27T15:00+08:00', {
      type: 'hand-over',
      postId: 'coast-head',
      plan: '修',
      opinion: '大',
    });
    const coast = story.state.clocks.at(-1);
    expect(story.state.capDueAt).toBe(endOf('2026-11-30'));
    expect(coast).toMatchObject({ capped: false, dueAt: endOf('2026-11-30') });
    const late = accepted().then('master', '2026-11-30T15:00+08:00', {
      type: 'hand-over',
      postId: 'coast-head',
      plan: '修',
      opinion: '大',
    });
    expect(late.state.clocks.at(-1)).toMatchObject({ capped: true, dueAt: endOf('2026-11-30') });
  });

  it('R7-06 handing up ends the hand-up clock and stops the cap', () => {
    const story = accepted(storm)
      .then('master', '2026-11-24T10:00+08:00', {
        type: 'hand-over',
        postId: 'coast-head',
        plan: '修',
        opinion: '大',
      })
      .then('head', '2026-11-24T11:00+08:00', { type: 'take-on' });
    expect(story.state.clocks.find((clock) => clock.kind === 'hand-up')).toMatchObject({
      dueAt: endOf('2026-11-26'),
      endedAt: null,
    });
    story.then('head', '2026-11-26T20:00+08:00', {
      type: 'hand-up',
      postId: 'minister',
      plan: '立项',
      opinion: '超出职责',
    });
    expect(story.state.clocks.find((clock) => clock.kind === 'hand-up')).toMatchObject({
      verdict: 'met',
    });
    expect(story.state).toMatchObject({ handedUp: true, turnPostId: 'minister', capDueAt: null });
  });

  it('R7-06 a hand-up after the two working days is a violation', () => {
    const story = accepted(storm)
      .then('master', '2026-11-24T10:00+08:00', {
        type: 'hand-over',
        postId: 'coast-head',
        plan: '修',
        opinion: '大',
      })
      .then('head', '2026-11-27T00:00+08:00', {
        type: 'hand-up',
        postId: 'minister',
        plan: '立项',
        opinion: '超出职责',
      });
    expect(story.state.clocks.find((clock) => clock.kind === 'hand-up')).toMatchObject({
      verdict: 'violation',
    });
  });

  it('a case treated at its own level never used its hand-up clock', () => {
    const story = accepted(storm)
      .then('master', '2026-11-24T10:00+08:00', {
        type: 'hand-over',
        postId: 'coast-head',
        plan: '修',
        opinion: '大',
      })
      .then('head', '2026-11-24T11:00+08:00', { type: 'take-on' })
      .then('head', '2026-11-30T11:00+08:00', treated);
    expect(story.state.clocks.find((clock) => clock.kind === 'hand-up')).toMatchObject({
      verdict: 'void',
    });
  });

  it('R7-05 late with a reason noted in time and approved is explained; without, a violation', () => {
    const noted = inTreatment(storm).then('keeper', '2026-11-25T10:00+08:00', {
      type: 'note-reason',
      text: '等潮位',
    });
    noted
      .then('master', '2026-11-25T15:00+08:00', { type: 'decide-reason', clock: 2, approve: true })
      .then('keeper', '2026-11-30T10:00+08:00', treated);
    expect(noted.state.clocks[1]).toMatchObject({ verdict: 'explained' });
    const silent = inTreatment(storm).then('keeper', '2026-11-30T10:00+08:00', treated);
    expect(silent.state.clocks[1]).toMatchObject({ verdict: 'violation' });
  });

  it('R7-05 a reason approved after the fact still explains, if it was noted before the deadline', () => {
    const story = inTreatment(storm)
      .then('keeper', '2026-11-25T10:00+08:00', { type: 'note-reason', text: '等潮位' })
      .then('keeper', '2026-11-30T10:00+08:00', treated);
    expect(story.state.clocks[1]).toMatchObject({ verdict: 'violation' });
    story.then('head', '2026-12-01T10:00+08:00', {
      type: 'decide-reason',
      clock: 2,
      approve: true,
    });
    expect(story.state.clocks[1]).toMatchObject({ verdict: 'explained' });
    expect(
      inTreatment(storm).try('keeper', '2026-11-27T00:00+08:00', {
        type: 'note-reason',
        text: '晚了',
      }),
    ).toMatchObject({
      refusal: { code: 'case.reason-too-late' },
    });
  });

  it('nobody decides on a reason of their own, even while another one waits', () => {
    const story = accepted(storm)
      .then('master', '2026-11-24T10:00+08:00', { type: 'note-reason', text: '人手都在灯上' })
      .then('master', '2026-11-24T11:00+08:00', {
        type: 'dispatch',
        postId: 'route-engineer',
        note: '',
      })
      .then('engineer', '2026-11-24T12:00+08:00', { type: 'take-on' });
    const decide = (clock: number) => ({ type: 'decide-reason', clock, approve: true }) as const;
    const own = { refusal: { code: 'case.own-request' } };
    expect(story.try('master', '2026-11-24T13:00+08:00', decide(2))).toMatchObject(own);
    story.then('engineer', '2026-11-24T14:00+08:00', { type: 'note-reason', text: '等船' });
    expect(story.try('master', '2026-11-24T15:00+08:00', decide(2))).toMatchObject(own);
    story.then('master', '2026-11-24T15:00+08:00', decide(3));
    story.then('head', '2026-11-24T16:00+08:00', decide(2));
    expect(story.state.clocks.map(({ reason }) => reason?.decidedBy)).toEqual([
      undefined,
      'head',
      'master',
      undefined,
    ]);
  });

  it('extends at most twice and never past the cap; the request is decided by somebody else', () => {
    const ask = (untilOn: string) =>
      ({ type: 'request-extension', untilOn: day(untilOn), reason: '缺料' }) as const;
    const story = inTreatment();
    expect(story.try('keeper', '2026-11-24T09:00+08:00', ask('2026-12-01'))).toMatchObject({
      refusal: { code: 'case.extension-past-cap' },
    });
    expect(story.try('keeper', '2026-11-24T09:00+08:00', ask('2026-11-24'))).toMatchObject({
      refusal: { code: 'case.extension-not-later' },
    });
    for (const until of ['2026-11-25', '2026-11-26']) {
      story
        .then('keeper', '2026-11-24T09:00+08:00', ask(until))
        .then('master', '2026-11-24T10:00+08:00', {
          type: 'decide-extension',
          approve: true,
          note: '',
        });
    }
    expect(dueOfCase(story.state)?.at).toBe(endOf('2026-11-26'));
    expect(story.try('keeper', '2026-11-24T11:00+08:00', ask('2026-11-27'))).toMatchObject({
      refusal: { code: 'case.extensions-used' },
    });
  });

  it('a suspended case has no running clock and takes its days back when it resumes', () => {
    const story = inTreatment()
      .then('keeper', '2026-11-24T09:00+08:00', {
        type: 'request-suspension',
        untilOn: day('2026-12-10'),
        reason: '等程序',
      })
      .then('master', '2026-11-24T10:00+08:00', {
        type: 'decide-suspension',
        approve: true,
        note: '',
      });
    expect(story.state.stage).toBe('suspended');
    expect(dueOfCase(story.state)).toBeNull();
    story.then('master', '2026-12-01T10:00+08:00', { type: 'resume', note: '' });
    expect(story.state.stage).toBe('in-treatment');
    expect(dueOfCase(story.state)?.at).toBe(endOf('2026-12-01'));
    expect(story.state.capDueAt).toBe(endOf('2026-12-07'));
  });
});
