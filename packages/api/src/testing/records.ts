import { createCallerFactory } from '../trpc.ts';
import { appRouter } from '../router.ts';
import { newId } from '@wangge/db/id';
import { lighthouse } from '@wangge/grid/testing/lighthouse';
import type { Instant } from '@wangge/grid/time';
import type { Caller, House } from './house.ts';
import type { LighthousePerson } from './lighthouse-plan.ts';

type EnterInput = Parameters<Caller['record']['enter']>[0];
type Items = NonNullable<EnterInput['answers']['items']>;

const items: Items = Object.fromEntries(
  lighthouse.forms[0]!.items!.map(({ id }) => [id, { result: 'pass' }]),
);

/** Answers of the nightly check, everything passed but these items. */
export function checked(failing: Items = {}): EnterInput['answers'] {
  return { fields: { 'keepers-present': 2 }, items: { ...items, ...failing } };
}

/** Answers of a round. */
export function walked(fields: Readonly<Record<string, unknown>> = {}): EnterInput['answers'] {
  return { fields: { safety: '正常', weather: 'calm', ...fields } };
}

/** Records of a house, as its people enter them. Each step is a real call. */
export function recordWork(house: House) {
  const { callAs, command, code: organization } = house;
  const caller = createCallerFactory(appRouter);

  function input(change: Partial<EnterInput> = {}): EnterInput {
    return {
      ...command(),
      recordId: newId(house.clock.now()),
      kind: 'nightly-check',
      gridId: house.grid('n1'),
      answers: checked(),
      ...change,
    };
  }

  return {
    organization,
    input,
    enter: (person: LighthousePerson, change: Partial<EnterInput> = {}) =>
      callAs(person).record.enter(input(change)),
    /** As a phone sends it: with its present clock beside what it wrote down. */
    send: (person: LighthousePerson, present: Instant | null, change: Partial<EnterInput>) =>
      caller(async () => ({
        ...(await house.contextOf(person)),
        header: (name) => (name === 'wangge-present' && present !== null ? String(present) : null),
      })).record.enter(input(change)),
    detail: (person: LighthousePerson, recordId: string) =>
      callAs(person).record.detail({ organization, recordId }),
    list: (person: LighthousePerson, asked: object = {}) =>
      callAs(person).record.list({ organization, ...asked }),
  };
}
