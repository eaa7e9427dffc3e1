import fc from 'fast-check';
import superjson from 'superjson';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { inputsOf } from './testing/arbitrary.ts';
import { lighthouseHouse } from './testing/house.ts';
import { procedures, rawWork } from './testing/raw.ts';
import { runsOf } from './testing/runs.ts';

const house = await lighthouseHouse(await testDatabase(), { code: 'fuzzed' });
const { expectWords, sampler } = rawWork(house);

const runs = runsOf(20, 300);

const people = fc.constantFrom(null, 'administrator', 'coastHead', 'northMaster', 'keeper');

/** What our own client declines to write, such as a key `__proto__`, another sends all the same. */
function bodyOf(input: unknown): string {
  try {
    return JSON.stringify(superjson.serialize(input));
  } catch {
    return JSON.stringify({ json: input });
  }
}

describe.each(procedures)('%s', { timeout: 600_000 }, (path, parser) => {
  it('answers or says why not, whatever is in the input', async () => {
    const inputs = parser ? inputsOf(parser, sampler) : fc.jsonValue();
    await fc.assert(
      fc.asyncProperty(inputs, people, async (input, person) => {
        await expectWords(path, bodyOf(input), person);
      }),
      runs,
    );
    expect(house.faults).toEqual([]);
  });

  it('and whatever has become of the bytes', async () => {
    const inputs = parser ? inputsOf(parser, sampler) : fc.jsonValue();
    const scratch = fc.record({ at: fc.nat(), cut: fc.nat(8), put: fc.string({ maxLength: 6 }) });
    await fc.assert(
      fc.asyncProperty(inputs, scratch, people, async (input, { at, cut, put }, person) => {
        const body = bodyOf(input);
        const from = at % (body.length + 1);
        await expectWords(path, body.slice(0, from) + put + body.slice(from + cut), person);
      }),
      runs,
    );
    expect(house.faults).toEqual([]);
  });
});
