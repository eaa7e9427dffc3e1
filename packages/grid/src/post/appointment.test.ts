import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../testing/at.ts';
import { lighthouse } from '../testing/lighthouse.ts';
import {
  answerableOn,
  appoint,
  endAppointment,
  holdersOn,
  isEffective,
  seatedNow,
} from './appointment.ts';
import type { Appointment, PostKind } from './post.ts';

const kindOf = (id: string): PostKind => lighthouse.posts.find((kind) => kind.id === id)!;
const held = (
  id: string,
  personId: string,
  from: string,
  until: string | null,
  extra: Partial<Appointment> = {},
): Appointment => ({
  id,
  postId: 'coast-head@coast',
  personId,
  fromOn: day(from),
  untilOn: until === null ? null : day(until),
  acting: false,
  answerable: false,
  ...extra,
});
const command = (extra: Partial<Parameters<typeof appoint>[2]> = {}) => ({
  id: 'a9',
  postId: 'coast-head@coast',
  personId: 'p9',
  fromOn: day('2026-03-01'),
  untilOn: null,
  by: 'p0',
  ...extra,
});

describe('appointments', () => {
  it.each([
    ['2026-02-28', false],
    ['2026-03-01', true],
    ['2026-03-31', true],
    ['2026-04-01', false],
  ])('from 1 March until 1 April: on %s in effect %s', (text, expected) => {
    expect(isEffective(held('a1', 'p1', '2026-03-01', '2026-04-01'), day(text))).toBe(expected);
  });

  it('holders stand in order: acting, answerable, then by date', () => {
    const all = [
      held('a1', 'p1', '2026-01-01', null),
      held('a2', 'p2', '2026-02-01', null, { answerable: true }),
      held('a3', 'p3', '2026-03-01', '2026-03-10', { acting: true }),
      held('a4', 'p4', '2026-04-01', null),
    ];
    expect(holdersOn(all, day('2026-03-05')).map((each) => each.personId)).toEqual([
      'p3',
      'p2',
      'p1',
    ]);
    expect(holdersOn(all, day('2026-03-10')).map((each) => each.personId)).toEqual(['p2', 'p1']);
  });

  const acting = held('a3', 'p3', '2026-03-01', '2026-03-10', { acting: true });
  const [first, second] = [
    held('a1', 'p1', '2026-01-01', null),
    held('a2', 'p2', '2026-02-01', null),
  ];
  it.each<[string, string, Appointment[], string | null, string | null]>([
    ['whoever is named and in office', 'keeper', [first, second], 'p2', 'p2'],
    ['the successor of somebody who left', 'keeper', [second], 'p1', 'p2'],
    ['nobody where the post is vacant', 'keeper', [], 'p1', null],
    ['the first of today where nobody is named', 'keeper', [first, second], null, 'p1'],
    ['the acting one for the answerable', 'coast-head', [acting, first], 'p1', 'p3'],
    ['whoever is named of several who all answer', 'keeper', [acting, first], 'p1', 'p1'],
  ])('now in the seat: %s', (_what, kind, holders, named, expected) => {
    expect(seatedNow(kindOf(kind), holders, named)?.personId ?? null).toBe(expected);
  });

  it('nobody appoints himself', () => {
    expect(appoint(kindOf('coast-head'), [], command({ by: 'p9' }))).toEqual({
      ok: false,
      refusal: { code: 'post.self-appointment' },
    });
  });

  it.each([
    ['appointment.period', { untilOn: day('2026-03-01') }],
    ['appointment.acting-without-end', { acting: true }],
    ['appointment.already-held', { personId: 'p1' }],
    ['appointment.answerable-taken', { answerable: true }],
  ])('%s is refused', (code, extra) => {
    const standing = [held('a1', 'p1', '2026-01-01', null, { answerable: true })];
    expect(appoint(kindOf('coast-head'), standing, command(extra))).toMatchObject({
      ok: false,
      refusal: { code },
    });
  });

  it('R9-07 the first of two heads is answerable, the second is not, an acting one takes over for a dated period', () => {
    const first = appoint(kindOf('coast-head'), [], command({ id: 'a1', personId: 'p1' }));
    expect(first).toMatchObject({
      ok: true,
      value: [{ type: 'appointed', by: 'p0', appointment: { answerable: true } }],
    });
    const standing = [held('a1', 'p1', '2026-03-01', null, { answerable: true })];
    expect(appoint(kindOf('coast-head'), standing, command())).toMatchObject({
      value: [{ appointment: { answerable: false, acting: false } }],
    });
    expect(
      appoint(
        kindOf('coast-head'),
        standing,
        command({ acting: true, untilOn: day('2026-03-10'), answerable: true }),
      ).ok,
    ).toBe(true);
  });

  it('where the staffing does not single one out, all holders are answerable', () => {
    const keepers = [
      held('a1', 'p1', '2026-01-01', null, { answerable: true }),
      held('a2', 'p2', '2026-01-01', null, { answerable: true }),
    ];
    expect(answerableOn(kindOf('keeper'), keepers, day('2026-03-01'))).toHaveLength(2);
    expect(appoint(kindOf('keeper'), keepers, command({ postId: 'keeper@lamp-1' }))).toMatchObject({
      value: [{ appointment: { answerable: true } }],
    });
  });

  it('ends on a day, once, and not before it began', () => {
    const standing = held('a1', 'p1', '2026-03-01', null);
    expect(endAppointment(standing, day('2026-06-01'), 'p0')).toEqual({
      ok: true,
      value: [
        { type: 'appointment-ended', appointmentId: 'a1', untilOn: day('2026-06-01'), by: 'p0' },
      ],
    });
    expect(endAppointment(standing, day('2026-02-01'), 'p0')).toMatchObject({
      refusal: { code: 'appointment.period' },
    });
    expect(
      endAppointment(held('a1', 'p1', '2026-03-01', '2026-04-01'), day('2026-04-01'), 'p0'),
    ).toMatchObject({ refusal: { code: 'appointment.ended', details: { untilOn: '2026-04-01' } } });
  });

  it('R9-07 exactly one answerable holder per grid and date, whatever was appointed', () => {
    const anyAppointment = fc.record({
      id: fc.uuid(),
      postId: fc.constant('coast-head@coast'),
      personId: fc.constantFrom('p1', 'p2', 'p3'),
      fromOn: fc.integer({ min: 20_000, max: 20_050 }),
      untilOn: fc.option(fc.integer({ min: 20_001, max: 20_060 })),
      acting: fc.boolean(),
      answerable: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(anyAppointment, { maxLength: 8 }),
        fc.integer({ min: 19_990, max: 20_070 }),
        (appointments, on) => {
          expect(answerableOn(kindOf('coast-head'), appointments, on)).toHaveLength(
            Math.min(1, holdersOn(appointments, on).length),
          );
        },
      ),
    );
  });
});
