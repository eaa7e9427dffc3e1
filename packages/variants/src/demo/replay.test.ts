import { act } from '@wangge/grid/case/act';
import type { CaseState, Seat } from '@wangge/grid/case/case';
import { evolve } from '@wangge/grid/case/evolve';
import { raise } from '@wangge/grid/case/raise';
import { dueOfCase } from '@wangge/grid/case/clock';
import type { CaseWorld } from '@wangge/grid/case/world';
import { childPath, rootPath } from '@wangge/grid/hierarchy/path';
import { holdersOn } from '@wangge/grid/post/appointment';
import type { Appointment } from '@wangge/grid/post/post';
import { calendar } from '@wangge/grid/testing/calendars';
import { day } from '@wangge/grid/testing/at';
import { MINUTE, startOfDay, type Instant } from '@wangge/grid/time';
import { describe, expect, it } from 'vitest';
import { variants } from '../all.ts';
import type { DemoCase, DemoInstant, DemoOrganization } from './demo.ts';
import { demoOrganizations } from './organizations.ts';

/** An ordinary Wednesday, a day in Spring Festival, a make-up Saturday, the last day of the published year. */
const starts = ['2026-11-25', '2026-02-18', '2026-05-09', '2026-12-31'];

const stages: Readonly<Record<string, string>> = {
  C05: 'to-verify',
  C09: 'to-take-on',
  C10: 'suspended',
  C11: 'in-treatment',
  C17: 'returned',
  C18: 'in-treatment',
  C25: 'in-treatment',
  C27: 'in-treatment',
  C28: 'to-verify',
  C31: 'in-treatment',
  C34: 'to-verify',
  C35: 'in-treatment',
  C37: 'to-take-on',
  C41: 'to-accept',
  C42: 'to-dispatch',
  C43: 'to-accept',
  C44: 'to-dispatch',
  C45: 'to-accept',
  C46: 'to-dispatch',
  C47: 'to-take-on',
  C48: 'in-treatment',
};

describe.each(starts)('the demo begun on %s', (start) => {
  const organizations = demoOrganizations(day(start));

  it('has its 48 cases, each in its stage', () => {
    const found = organizations.flatMap((each) =>
      each.cases.map((one) => [one.key, replay(each, one).stage]),
    );
    expect(found).toHaveLength(48);
    expect(Object.fromEntries(found.filter(([, stage]) => stage !== 'closed'))).toEqual(stages);
  });

  it('has nothing that lies in the future', () => {
    for (const { cases, records } of organizations) {
      const instants = [
        ...cases.flatMap(({ raise: first, steps }) => [
          first.when,
          ...steps.map(({ when }) => when),
        ]),
        ...records.map(({ when }) => when),
      ];
      expect(instants.every((each) => each.day < day(start))).toBe(true);
    }
  });
});

describe('the demo begun on an ordinary Wednesday', () => {
  const [street, works, college] = demoOrganizations(day('2026-11-25')) as [
    DemoOrganization,
    DemoOrganization,
    DemoOrganization,
  ];
  const now = startOfDay(day('2026-11-25'), 480) + 600 * MINUTE;
  const find = (organization: DemoOrganization, key: string) =>
    replay(
      organization,
      organization.cases.find((each) => each.key === key)!,
    );

  it('R7-05 shows a late case with an approved reason and one without', () => {
    const [explained, violation] = [find(street, 'C11'), find(works, 'C27')];
    expect(dueOfCase(explained)!.at).toBeLessThan(now);
    expect(explained.clocks.at(-1)!.reason?.decision).toBe('approved');
    expect(dueOfCase(violation)!.at).toBeLessThan(now);
    expect(violation.clocks.at(-1)!.reason).toBeNull();
  });

  it('R5-08 has a major hazard under an approved plan, held by the safety director', () => {
    expect(find(works, 'C25')).toMatchObject({
      grade: 'major',
      holder: { postId: 'safety-director@BZ' },
      fiveItems: { approvedBy: 'p30' },
    });
  });

  it('two returns stand before the decider', () => {
    expect(find(street, 'C17')).toMatchObject({ returns: 2, turnPostId: 'level-1-head@650106004' });
  });

  it('a relapse and a dissatisfied answer have reopened one case each', () => {
    expect(find(street, 'C08').reopened).toBe(1);
    expect(find(street, 'C21').reopened).toBe(1);
  });

  it('R3-11 was never closed by whoever treated it', () => {
    for (const organization of [street, works, college])
      for (const each of organization.cases
        .map((one) => replay(organization, one))
        .filter(({ stage }) => stage === 'closed'))
        expect(each.verifiedBy).not.toBe(each.treatedBy);
  });

  it('gives the street officer three workspaces under one account', () => {
    const seats = [street, works, college].map(({ people }) =>
      people.find(({ key }) => key === 'p05'),
    );
    expect(seats.map((each) => [each?.account, each?.appointments[0]?.post])).toEqual([
      ['p05', 'governance-officer@650106004'],
      ['p05', 'local-liaison@BZ'],
      ['p05', 'leading-group-member@ARTS'],
    ]);
  });

  it('publishes only kinds that may be published', () => {
    const policy = variants.find(({ variant }) => variant === 'community')!;
    const published = street.cases.filter(({ publishedBy }) => publishedBy);
    expect(published).toHaveLength(4);
    for (const { raise: first } of published)
      expect(policy.caseKinds.find(({ id }) => id === first.kind)?.neverPublic).toBeUndefined();
  });
});

/** Raises a case and gives every command through the kernel, as the loader does. */
function replay(organization: DemoOrganization, { key, raise: first, steps }: DemoCase): CaseState {
  const { when, by, grid, record, reporter: _, ...row } = first;
  const started = raise(worldOf(organization, grid, by, when), {
    ...row,
    type: 'raise',
    id: key,
    number: key,
    gridId: grid,
    // The loader gives every case a picture.
    photosBefore: 1,
    ...(record && { recordId: record }),
  });
  if (!started.ok) throw new Error(`${key}: ${JSON.stringify(started.refusal)}`);
  return steps.reduce((state, { when: at, by: person, command }) => {
    const outcome = act(state, worldOf(organization, grid, person, at), command);
    if (!outcome.ok)
      throw new Error(
        `${key} ${command.type} by ${person} (${state.stage}): ${JSON.stringify(outcome.refusal)}`,
      );
    return outcome.value.reduce<CaseState>(evolve, state);
  }, started.value.reduce<CaseState | null>(evolve, null)!);
}

function worldOf(
  organization: DemoOrganization,
  grid: string,
  person: string | null,
  when: DemoInstant,
): CaseWorld {
  const policy = variants.find(({ variant }) => variant === organization.variant)!;
  const chosen = organization.settings.limitSet ?? policy.defaultLimitSet;
  const paths = pathsOf(organization);
  const appointments = organization.people.flatMap((each) =>
    each.appointments.map((one, index): Appointment => ({
      ...one,
      id: `${each.key}/${index}`,
      postId: one.post,
      personId: each.key,
    })),
  );
  const ordinals = new Map(policy.levels.map(({ id, ordinal }) => [id, ordinal]));
  const levels = new Map(organization.grids.map(({ code, level }) => [code, level]));
  const above = new Set(ancestors(organization, grid));
  const directory = organization.posts
    .filter((post) => above.has(post.grid))
    .map((post): Seat => {
      const level = levels.get(post.grid)!;
      const holders = holdersOn(
        appointments.filter(({ postId }) => postId === post.key),
        when.day,
      );
      return {
        postId: post.key,
        kind: post.kind,
        body: post.body,
        gridId: post.grid,
        level,
        ordinal: ordinals.get(level)!,
        people: holders.map(({ personId }) => personId),
      };
    })
    .toSorted((a, b) => b.ordinal - a.ordinal);
  const held = holdersOn(
    appointments.filter(({ personId }) => personId === person),
    when.day,
  ).map((each) => {
    const post = organization.posts.find(({ key }) => key === each.postId)!;
    return {
      appointmentId: each.id,
      postId: post.key,
      kind: post.kind,
      body: post.body,
      gridId: post.grid,
      paths: paths.get(post.grid)!,
      acting: each.acting,
    };
  });
  return {
    policy,
    limitSet: policy.limitSets.find(({ id }) => id === chosen)!,
    calendar,
    directory,
    paths: paths.get(grid)!,
    actor:
      person === null
        ? null
        : { organizationId: organization.code, personId: person, accountId: person, held },
    at: instantOf(when),
  };
}

function instantOf({ day: on, minute }: DemoInstant): Instant {
  return startOfDay(on, 480) + minute * MINUTE;
}

function ancestors({ grids }: DemoOrganization, code: string): string[] {
  const parents = Object.values(grids.find((each) => each.code === code)!.parents).filter(
    (each) => each !== null,
  );
  return [code, ...parents.flatMap((each) => ancestors({ grids } as DemoOrganization, each))];
}

function pathsOf({
  grids,
}: DemoOrganization): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const numbers = new Map(grids.map(({ code }, index) => [code, index + 1]));
  const path = (tree: string, code: string): string => {
    const parent = grids.find((each) => each.code === code)!.parents[tree] ?? null;
    const own = numbers.get(code)!;
    return parent === null ? rootPath(own) : childPath(path(tree, parent), own);
  };
  return new Map(
    grids.map(({ code, parents }) => [
      code,
      Object.fromEntries(Object.keys(parents).map((tree) => [tree, path(tree, code)])),
    ]),
  );
}
