import { TRPCError } from '@trpc/server';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { newId } from '@wangge/db/id';
import { testDatabase } from '@wangge/db/testing/database';
import type { Authority } from './authority.ts';
import { refusalOf } from './error-shape.ts';
import { appRouter } from './router.ts';
import { lighthouseHouse, type House } from './testing/house.ts';
import type { LighthousePerson } from './testing/lighthouse-plan.ts';
import { sampleOf, type Sampler } from './testing/sample.ts';

const database = await testDatabase();
const house = await lighthouseHouse(database);
const other = await lighthouseHouse(database, { code: 'west-coast', clock: house.clock });

type Walked = {
  readonly meta: { readonly authority: Authority };
  readonly _def: { readonly inputs: readonly z.ZodType[] };
};
type Row = readonly [path: string, authority: Authority, parser: z.ZodType];

const rows: readonly Row[] = Object.entries(
  appRouter._def.procedures as unknown as Readonly<Record<string, Walked>>,
).flatMap(
  ([
    path,
    {
      meta,
      _def: { inputs },
    },
  ]) => (inputs[0] ? [[path, meta.authority, inputs[0]] as const] : []),
);

const sampler: Sampler = {
  known(field, pattern) {
    if (field === 'organization') return house.code;
    if (/On$|^on$/.test(field)) return '2026-04-01';
    if (!pattern?.includes('[0-9a-f]{8}')) return 'calm';
    if (field === 'gridId' || field === 'parentId') return house.grid('n1');
    if (field === 'postId') return house.post('n1-keeper');
    if (field === 'personId') return house.person('keeper');
    return newId(house.clock.now());
  },
};

/** How a procedure answers somebody: with a code, or `answered`. */
async function answerTo(
  path: string,
  parser: z.ZodType,
  person: LighthousePerson | null,
  at: House,
): Promise<string> {
  const input = sampleOf(parser, sampler, 0);
  const call = path
    .split('.')
    .reduce<unknown>(
      (caller, part) => (caller as Record<string, unknown>)[part],
      at.callAs(person),
    );
  try {
    await (call as (input: unknown) => Promise<unknown>)(input);
    return 'answered';
  } catch (error) {
    const refusal = error instanceof TRPCError ? refusalOf(error) : null;
    if (refusal && refusal.code !== 'input.invalid') return refusal.code;
    throw error;
  }
}

const inOrganization = rows.filter(([, { kind }]) => kind === 'member' || kind === 'action');

it('there are procedures of every kind', () => {
  expect(new Set(rows.map(([, { kind }]) => kind))).toEqual(
    new Set(['public', 'account', 'operator', 'member', 'action']),
  );
});

describe('whoever is signed out, here or on this browser only, is told to sign in by', () => {
  it.each(rows.filter(([, { kind }]) => kind !== 'public'))('%s', async (path, _, parser) => {
    expect(await answerTo(path, parser, null, house)).toBe('session.signed-out');
  });
});

describe('whoever is not the operator of the installation is not told of', () => {
  it.each(rows.filter(([, { kind }]) => kind === 'operator'))('%s', async (path, _, parser) => {
    for (const person of ['administrator', 'coastHead'] as const)
      expect(await answerTo(path, parser, person, house)).toBe('operator.not-you');
  });
});

describe('somebody of another organization finds no organization behind', () => {
  it.each(inOrganization)('%s', async (path, _, parser) => {
    for (const person of ['administrator', 'coastHead'] as const)
      expect(await answerTo(path, parser, person, other)).toBe('organization.not-found');
  });
});

describe('an appointment that has ended or not begun, or none, gives no right to', () => {
  it.each(inOrganization.filter(([, { kind }]) => kind === 'action'))(
    '%s',
    async (path, _, parser) => {
      for (const person of ['former', 'future', 'nobody'] as const)
        expect(await answerTo(path, parser, person, house)).toBe('post.not-entitled');
    },
  );
});
