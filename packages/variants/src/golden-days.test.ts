import { dueOf } from '@wangge/grid/calendar/due';
import type { Limit } from '@wangge/grid/calendar/limit';
import { at, endOf } from '@wangge/grid/testing/at';
import { calendar } from '@wangge/grid/testing/calendars';
import { describe, expect, it } from 'vitest';
import { variants } from './all.ts';

/** Which limit: `treat.street`, `handUp.street`, `cap`, or the own limit of a kind, `kind.manhole`. */
function limitOf(variant: string, set: string, which: string): Limit {
  const policy = variants.find((each) => each.variant === variant)!;
  const limits = policy.limitSets.find(({ id }) => id === set)!;
  const [part, id] = which.split('.') as [string, string | undefined];
  if (part === 'kind') return policy.caseKinds.find((kind) => kind.id === id)!.due!;
  const value = limits[part as 'cap' | 'treat'] as Limit | Readonly<Record<string, Limit>>;
  return id === undefined ? (value as Limit) : (value as Readonly<Record<string, Limit>>)[id]!;
}

// Spring Festival 2026: 15 to 23 February off, Saturdays 14 and 28 February worked.
describe('a case of the afternoon before Spring Festival', () => {
  it.each([
    ['community', 'community-limits', 'treat.community', '2026-02-14', '2026-02-24'],
    ['community', 'community-limits', 'treat.street', '2026-02-14', '2026-02-24'],
    ['community', 'community-limits', 'cap', '2026-02-12', '2026-02-26'],
    ['community', 'community-limits', 'kind.snow-ice', '2026-02-14', '2026-02-15'],
    ['community', 'town-village-limits', 'treat.community', '2026-02-12', '2026-02-24'],
    ['community', 'town-village-limits', 'treat.street', '2026-02-12', '2026-02-26'],
    ['community', 'town-village-limits', 'handUp.street', '2026-02-13', '2026-02-24'],
    ['enterprise-safety', 'hazard-limits', 'treat.grid', '2026-02-14', '2026-02-26'],
    ['enterprise-safety', 'hazard-limits', 'accept', '2026-02-14', '2026-02-15'],
    ['dormitory', 'elimination-limits', 'kind.electrical-defect', '2026-02-14', '2026-02-15'],
    ['dormitory', 'elimination-limits', 'verify', '2026-02-14', '2026-02-15'],
    ['dormitory', 'elimination-limits', 'kind.facility-repair', '2026-02-14', '2026-02-26'],
  ])('%s, %s, %s: from %s until %s 24:00', (variant, set, which, from, until) => {
    const due = dueOf(calendar, limitOf(variant, set, which), at(`${from}T17:30+08:00`));
    expect(due.at).toBe(endOf(until));
    expect(due.provisional).toBe(false);
  });
});

// Saturday, 9 May 2026 is a working day in exchange for Labour Day.
describe('a case before a make-up Saturday', () => {
  it.each([
    ['community', 'community-limits', 'treat.community', '2026-05-08', '2026-05-09'],
    ['community', 'community-limits', 'cap', '2026-05-05', '2026-05-11'],
    ['community', 'town-village-limits', 'handUp.street', '2026-05-07', '2026-05-09'],
    ['enterprise-safety', 'hazard-limits', 'treat.grid', '2026-05-07', '2026-05-11'],
    ['enterprise-safety', 'hazard-limits', 'verify', '2026-05-08', '2026-05-09'],
    ['dormitory', 'elimination-limits', 'treat.outside', '2026-05-06', '2026-05-09'],
  ])('%s, %s, %s: from %s until %s 24:00', (variant, set, which, from, until) => {
    const due = dueOf(calendar, limitOf(variant, set, which), at(`${from}T10:00+08:00`));
    expect(due.at).toBe(endOf(until));
  });
});

it.each([
  ['community', 'community-limits', 'kind.manhole'],
  ['enterprise-safety', 'hazard-limits', 'kind.hazardous-chemicals'],
  ['dormitory', 'elimination-limits', 'kind.illegal-appliance'],
])(
  '%s: what must be done at once is due in two hours, also at night and on a holiday',
  (...which) => {
    const due = dueOf(calendar, limitOf(...which), at('2026-02-17T23:10+08:00'));
    expect(due.at).toBe(at('2026-02-18T01:10+08:00'));
  },
);
