import { readAnswers } from '@wangge/grid/record/make';
import { breachesOf } from '@wangge/grid/post/staffing';
import { day } from '@wangge/grid/testing/at';
import { describe, expect, it } from 'vitest';
import { variants } from '../all.ts';
import type { DemoOrganization } from './demo.ts';
import { demoOrganizations } from './organizations.ts';
import { demoSignIns } from './sign-ins.ts';

const today = day('2026-11-25');
const organizations = demoOrganizations(today);
const [street, works, college] = organizations as [
  DemoOrganization,
  DemoOrganization,
  DemoOrganization,
];

it('is the same every time', () => {
  expect(demoOrganizations(today)).toEqual(organizations);
});

it('has the street, the works and the college of the content', () => {
  const count = (organization: DemoOrganization, level: string) =>
    organization.grids.filter((grid) => grid.level === level).length;
  expect(count(street, 'grid')).toBe(7);
  expect(street.grids.filter(({ kind }) => kind === 'key')).toHaveLength(2);
  expect(count(works, 'grid')).toBe(9);
  expect([count(college, 'class'), count(college, 'building'), count(college, 'room')]).toEqual([
    12, 2, 120,
  ]);
  const students = college.people.filter(({ identifiers }) =>
    identifiers.some(({ kind }) => kind === 'student-number'),
  );
  expect(students).toHaveLength(454);
});

it('R5-03 has one unit that no grid covers', () => {
  const outside = organizations.flatMap(({ grids }) =>
    grids.filter(({ parents }) => Object.keys(parents).length === 0),
  );
  expect(outside.map(({ name }) => name)).toEqual(['锅炉房旧址']);
});

it('R3-05 has a leader for every room, and every room hangs on both trees', () => {
  const rooms = college.grids.filter(({ level }) => level === 'room');
  const led = new Set(
    college.posts.filter(({ kind }) => kind === 'dorm-leader').map(({ grid }) => grid),
  );
  expect(rooms.filter(({ code }) => !led.has(code))).toEqual([]);
  expect(rooms.every(({ parents }) => parents['class'] && parents['building'])).toBe(true);
});

it('R5-02 shows a vacancy in the street and two breaches in the works, and nothing else', () => {
  const breaches = organizations.map((each) =>
    breachesOf(policyOf(each).posts, sceneOf(each), today),
  );
  expect(
    breaches.map((list) => list.map((one) => [one.code, 'gridId' in one ? one.gridId : one.kind])),
  ).toEqual([
    [['vacancy', '650106004004001']],
    [
      ['too-few', 'BZ-04'],
      ['too-many', 'BZ-08'],
    ],
    [],
  ]);
});

describe.each(organizations.map((organization) => ({ code: organization.code, organization })))(
  '$code',
  ({ organization }) => {
    const policy = policyOf(organization);

    it('names only levels, posts, bodies and people that exist', () => {
      const has = (list: ReadonlyArray<{ id: string }>, id: string) =>
        list.some((each) => each.id === id);
      expect(organization.grids.filter(({ level }) => !has(policy.levels, level))).toEqual([]);
      expect(
        organization.posts.filter(
          ({ kind, body }) => !has(policy.posts, kind) || (body && !has(policy.bodies, body)),
        ),
      ).toEqual([]);
      const levels = new Map(organization.grids.map(({ code, level }) => [code, level]));
      const astray = organization.posts.filter(
        ({ kind, grid }) => policy.posts.find(({ id }) => id === kind)!.level !== levels.get(grid),
      );
      expect(astray).toEqual([]);
    });

    it('gives keys, codes and numbers once', () => {
      for (const list of [
        organization.people.map(({ key }) => key),
        organization.grids.map(({ code }) => code),
        organization.posts.map(({ key }) => key),
        numbers(organization),
      ])
        expect(new Set(list).size).toBe(list.length);
    });

    it('keeps records that the forms accept, and cases refer to them', () => {
      const keys = new Set(organization.records.map(({ key }) => key));
      expect(
        organization.cases.filter(({ raise }) => raise.record && !keys.has(raise.record)),
      ).toEqual([]);
      for (const { kind, answers, key } of organization.records) {
        const read = readAnswers(
          policy,
          policy.recordKinds.find(({ id }) => id === kind)!,
          answers,
        );
        expect(read, key).toMatchObject({ ok: true });
      }
    });
  },
);

it('invents every phone number', () => {
  const phones = organizations
    .flatMap(({ people }) => people.flatMap(({ identifiers }) => identifiers))
    .filter(({ kind }) => kind === 'phone');
  expect(
    phones.every(({ value, shown }) => /^1300000\d{4}$/.test(value) && !shown.includes(value)),
  ).toBe(true);
});

it('lists sign-ins of people who have an account', () => {
  const accounts = new Map(
    organizations.flatMap(({ people }) => people.map((each) => [each.account, each.name])),
  );
  expect(demoSignIns.filter(({ account, name }) => accounts.get(account) !== name)).toEqual([]);
  expect(demoSignIns.filter(({ first }) => first)).toHaveLength(3);
});

function policyOf(organization: DemoOrganization) {
  return variants.find(({ variant }) => variant === organization.variant)!;
}

function numbers({ people }: DemoOrganization): string[] {
  return people.flatMap(({ identifiers }) =>
    identifiers.map(({ kind, value }) => `${kind} ${value}`),
  );
}

function sceneOf({ grids, posts, people }: DemoOrganization) {
  // Staffing is asked of what stands in a tree.
  const placed = grids.filter(({ parents }) => Object.keys(parents).length > 0);
  return {
    grids: placed.map(({ parents: _, covers, ...each }) => ({
      ...each,
      id: each.code,
      closedOn: null,
      ...(covers && { covers }),
    })),
    posts: posts.map(({ key, grid, ...each }) => ({ ...each, id: key, gridId: grid })),
    appointments: people.flatMap((who) =>
      who.appointments.map((each, index) => ({
        ...each,
        id: `${who.key}/${index}`,
        postId: each.post,
        personId: who.key,
      })),
    ),
  };
}
