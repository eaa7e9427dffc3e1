import superjson from 'superjson';
import { describe, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { lighthouseHouse } from './testing/house.ts';
import { procedures, rawWork } from './testing/raw.ts';
import { sampleOf, spoilt } from './testing/sample.ts';

const house = await lighthouseHouse(await testDatabase());

const { expectWords, sampler } = rawWork(house);

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

describe.each(procedures)('%s', (path, parser) => {
  it('says what is wrong with a body that is none', async () => {
    for (const body of garbage) {
      await expectWords(path, body, 'coastHead');
      await expectWords(path, body, null);
    }
    await expectWords(path, 'a=1', 'coastHead', 'application/x-www-form-urlencoded');
  });

  it('says what is wrong with a field, whoever sends it', async () => {
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
