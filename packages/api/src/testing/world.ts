import fc from 'fast-check';
import { at, day } from '@wangge/grid/testing/at';
import { startOfDay, type Day } from '@wangge/grid/time';
import type { OrganizationPlan } from '../organization/plan.ts';

const stations = 3;
const routes = 2;
const people = 6;
const opened = day('2025-01-01');
export const firstDay = day('2026-03-11');
export const firstMorning = at('2026-03-11T10:00+08:00');

const kinds = {
  m: ['minister'],
  c: ['coast-head', 'chief-engineer'],
  s: ['station-master', 'partner'],
  r: ['route-engineer'],
  l: ['keeper', 'mechanic'],
} as const;
const bodies: Readonly<Record<string, string>> = {
  minister: 'ministry',
  'chief-engineer': 'engineers',
  'station-master': 'keepers',
  partner: 'engineers',
  'route-engineer': 'engineers',
  keeper: 'keepers',
  mechanic: 'engineers',
};

const lamp = fc.record({
  station: fc.nat(stations - 1),
  route: fc.option(fc.nat(routes - 1)),
});
const appointment = fc.record({
  person: fc.nat(people - 1),
  from: fc.integer({ min: -120, max: 30 }),
  length: fc.option(fc.integer({ min: 1, max: 160 })),
  acting: fc.boolean(),
});
const seat = fc.record({
  grid: fc.nat(),
  kind: fc.nat(1),
  appointments: fc.array(appointment, { maxLength: 3 }),
});

/** 随便一个组织：any trees over the same grids, any posts on them, held when- and by whomever; what lies where; what moves. */
export const worlds = fc.record({
  lamps: fc.array(lamp, { minLength: 2, maxLength: 6 }),
  seats: fc.array(seat, { minLength: 3, maxLength: 10 }),
  cases: fc.array(
    fc.record({ grid: fc.nat(), kind: fc.constantFrom('leak', 'lamp-out', 'grievance') }),
    { minLength: 3, maxLength: 8 },
  ),
  records: fc.array(fc.record({ grid: fc.nat(), by: fc.nat(people - 1) }), { maxLength: 6 }),
  moves: fc.array(fc.record({ lamp: fc.nat(), station: fc.nat(stations - 1) }), { maxLength: 2 }),
  days: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 1 }),
});
export type World = typeof worlds extends fc.Arbitrary<infer W> ? W : never;

export const personKeys = Array.from({ length: people }, (_, n) => `p${n}`);
export const lampCodes = ({ lamps }: World) => lamps.map((_, n) => `l${n}`);
export const stationCode = (n: number) => `s${n}`;

/** Everywhere that something may lie: the coast, its stations and their lamps. */
export const places = (world: World) => [
  'c',
  ...Array.from({ length: stations }, (_, n) => stationCode(n)),
  ...lampCodes(world),
];

export function planOf(
  code: string,
  world: World,
  accounts: ReadonlyMap<string, string>,
): OrganizationPlan {
  const grid = (
    key: string,
    level: string,
    parents: OrganizationPlan['grids'][number]['parents'],
  ) => ({ code: key, level, name: key, openedOn: opened, parents });
  const grids = [
    grid('m', 'ministry', { territory: null }),
    grid('c', 'coast', { territory: 'm', supply: null }),
    ...Array.from({ length: stations }, (_, n) =>
      grid(stationCode(n), 'station', { territory: 'c' }),
    ),
    ...Array.from({ length: routes }, (_, n) => grid(`r${n}`, 'route', { supply: 'c' })),
    ...world.lamps.map(({ station, route }, n) =>
      grid(`l${n}`, 'lamp', {
        territory: stationCode(station),
        ...(route === null ? {} : { supply: `r${route}` }),
      }),
    ),
  ];
  const seats = world.seats.map((each, n) => {
    const at = grids[each.grid % grids.length]?.code ?? 'c';
    const of = kinds[at[0] as keyof typeof kinds];
    return { ...each, key: `seat ${n}`, at, kind: of[each.kind % of.length] ?? of[0] };
  });
  const until = (from: Day, length: number | null) => (length === null ? null : from + length);
  return {
    code,
    name: code,
    variant: 'lighthouse',
    openedAt: startOfDay(opened, 480),
    settings: { utcOffsetMinutes: 480, limitSet: null, hours: [], dueAtClose: false, demo: false },
    grids,
    posts: [
      { key: 'administrator', kind: 'administrator', grid: 'c' },
      ...seats.map(({ key, kind, at }) => ({ key, kind, grid: at, body: bodies[kind] ?? null })),
    ],
    people: [
      {
        key: 'administrator',
        name: '管灯',
        accountId: accounts.get('administrator') ?? null,
        appointments: [{ post: 'administrator', fromOn: opened }],
      },
      ...personKeys.map((key, n) => ({
        key,
        name: key,
        accountId: accounts.get(key) ?? null,
        appointments: seats.flatMap(({ key: post, appointments }) =>
          appointments
            .filter(({ person }) => person === n)
            .map(({ from, length, acting }) => ({
              post,
              acting,
              fromOn: firstDay + from,
              untilOn: until(firstDay + from, length),
            })),
        ),
      })),
    ],
  };
}
