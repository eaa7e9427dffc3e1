import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import superjson from 'superjson';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { newId } from '@wangge/db/id';
import { testDatabase } from '@wangge/db/testing/database';
import { appRouter } from './router.ts';
import { lighthouseHouse } from './testing/house.ts';
import type { LighthousePerson } from './testing/lighthouse-plan.ts';
import { sampleOf, spoilt, type Sampler } from './testing/sample.ts';

const house = await lighthouseHouse(await testDatabase());

type Walked = { readonly _def: { readonly type: string; readonly inputs: readonly z.ZodType[] } };
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Walked>);

async function post(
  path: string,
  body: string,
  person: LighthousePerson | null,
  type = 'application/json',
) {
  const response = await fetchRequestHandler({
    endpoint: '/api/trpc',
    router: appRouter,
    allowMethodOverride: true,
    createContext: () => house.contextOf(person),
    req: new Request(`http://localhost/api/trpc/${path}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    }),
  });
  const answer = (await response.json()) as {
    error?: { json?: { data?: { refusal?: { code?: string } } } };
  };
  return { status: response.status, code: answer.error?.json?.data?.refusal?.code };
}

/** 4xx with a code that has words, or an answer; never a fault. */
async function expectWords(
  path: string,
  body: string,
  person: LighthousePerson | null,
  type?: string,
) {
  const faults = house.faults.length;
  const { status, code } = await post(path, body, person, type);
  const said = `${path} ${body.slice(0, 300)} → ${status} ${code ?? ''} ${String(house.faults.slice(faults))}`;
  if (status === 200) return;
  expect(status, said).toBeGreaterThanOrEqual(400);
  expect(status, said).toBeLessThan(500);
  expect(code, said).toMatch(/^[a-z-]+\.[a-z-]+$/);
}

const garbage = [
  '',
  'null',
  '1',
  '"x"',
  '[]',
  '{',
  '{}',
  '{"json":null}',
  '{"json":[]}',
  '{"json":{"__proto__":{"polluted":true}}}',
  '{"json":{},"meta":{"values":{"a.b":["Date"]}}}',
  '{"json":{"a":1},"meta":{"values":7}}',
  '{"json":{"a":"x"},"meta":{"values":{"a":["bigint"]}}}',
  '{"json":{"organization":"lighthouse","commandId":"x"}}',
  `{"json":{"organization":"${'a'.repeat(100_000)}"}}`,
  `{"json":${'['.repeat(2000)}${']'.repeat(2000)}}`,
];

const wrong: readonly unknown[] = [
  null,
  undefined,
  -1,
  1.5,
  Number.NaN,
  9e99,
  true,
  '',
  ' ',
  'a\u0000b',
  'a\ud800b',
  '\u202eabc',
  'x'.repeat(20_000),
  [],
  {},
  new Date(Number.NaN),
  '9999-12-31',
  '0001-01-01',
  8.64e15,
  '00000000-0000-0000-0000-000000000000',
];

const sampler: Sampler = {
  known(field, pattern, turn) {
    if (field === 'organization') return house.code;
    if (/On$|^on$/.test(field)) return ['2026-04-01', '2026-03-11', '1900-01-01'][turn % 3];
    if (pattern?.includes('[0-9a-f]{8}')) return idFor(field, turn);
    return ['calm', 'keeper', 'territory', 'lamp', '1'][turn % 5];
  },
};

function idFor(field: string, turn: number): string {
  if (field === 'commandId' || turn % 3 === 2) return newId(house.clock.now());
  if (field === 'gridId' || field === 'parentId') return house.grid(turn % 2 === 0 ? 'n' : 'n1');
  if (field === 'postId') return house.post(turn % 2 === 0 ? 'n1-keeper' : 'coast-head');
  if (field === 'personId') return house.person(turn % 2 === 0 ? 'nobody' : 'keeper');
  return newId(house.clock.now());
}

describe.each(procedures)('%s', (path, { _def: { inputs } }) => {
  it('says what is wrong with a body that is none', async () => {
    for (const body of garbage) {
      await expectWords(path, body, 'coastHead');
      await expectWords(path, body, null);
    }
    await expectWords(path, 'a=1', 'coastHead', 'application/x-www-form-urlencoded');
  });

  it('says what is wrong with a field, whoever sends it', async () => {
    const [parser] = inputs;
    for (let turn = 0; parser && turn < 6; turn += 1) {
      const sound = sampleOf(parser, sampler, turn);
      for (const person of ['administrator', 'coastHead', 'keeper'] as const)
        await expectWords(path, JSON.stringify(superjson.serialize(sound)), person);
      if (turn > 1) continue;
      for (const bad of spoilt(sound, wrong))
        await expectWords(path, JSON.stringify(superjson.serialize(bad)), 'coastHead');
    }
  });
});
