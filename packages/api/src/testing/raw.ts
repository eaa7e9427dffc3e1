import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { expect } from 'vitest';
import type { z } from 'zod';
import { newId } from '@wangge/db/id';
import { appRouter } from '../router.ts';
import type { House } from './house.ts';
import type { LighthousePerson } from './lighthouse-plan.ts';
import type { Sampler } from './sample.ts';

type Walked = { readonly _def: { readonly type: string; readonly inputs: readonly z.ZodType[] } };

/** Every procedure of the router, with the parser of what it takes. */
export const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<string, Walked>,
).map(([path, { _def }]) => [path, _def.inputs[0]] as const);

/** Bodies as they come over the wire, past every client. */
export function rawWork(house: House) {
  async function post(path: string, body: string, person: LighthousePerson | null, type: string) {
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
    type = 'application/json',
  ) {
    const faults = house.faults.length;
    const { status, code } = await post(path, body, person, type);
    const said = `${path} ${body.slice(0, 300)} → ${status} ${code ?? ''} ${String(house.faults.slice(faults))}`;
    if (status === 200) return;
    expect(status, said).toBeGreaterThanOrEqual(400);
    expect(status, said).toBeLessThan(500);
    expect(code, said).toMatch(/^[a-z-]+\.[a-z-]+$/);
  }

  const idFor = (field: string, turn: number): string => {
    if (field === 'commandId' || turn % 3 === 2) return newId(house.clock.now());
    if (field === 'gridId' || field === 'parentId') return house.grid(turn % 2 === 0 ? 'n' : 'n1');
    if (field === 'postId') return house.post(turn % 2 === 0 ? 'n1-keeper' : 'coast-head');
    if (field === 'personId') return house.person(turn % 2 === 0 ? 'nobody' : 'keeper');
    return newId(house.clock.now());
  };

  const sampler: Sampler = {
    known(field, pattern, turn) {
      if (field === 'organization') return house.code;
      if (/On$|^on$/.test(field)) return ['2026-04-01', '2026-03-11', '1900-01-01'][turn % 3];
      if (pattern?.includes('[0-9a-f]{8}')) return idFor(field, turn);
      return ['calm', 'keeper', 'territory', 'lamp', '1'][turn % 5];
    },
  };

  return { expectWords, sampler };
}
