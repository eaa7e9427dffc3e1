import { TRPCClientError } from '@trpc/client';
import { expect, it } from 'vitest';
import { act, referenceOf, refusalOf } from './refusal.ts';

function apiError(data: object): TRPCClientError<never> {
  return TRPCClientError.from<never>({
    error: { code: -32000, message: 'x', data },
  } as never);
}

const refused = apiError({
  refusal: { code: 'case.not-yours', details: { stage: 'to-verify' } },
  reference: null,
});
const failed = apiError({ refusal: null, reference: 'ABCD2345' });

it('gives what was typed back with the refusal', async () => {
  const outcome = await act({ note: '已换插排' }, () => Promise.reject(refused));
  expect(outcome).toMatchObject({
    status: 422,
    data: {
      refusal: { code: 'case.not-yours', details: { stage: 'to-verify' } },
      values: { note: '已换插排' },
      result: null,
    },
  });
});

it('gives the result when the API did it', async () => {
  expect(await act({ note: 'x' }, async () => 7)).toEqual({
    refusal: null,
    values: { note: 'x' },
    result: 7,
  });
});

it('does not take a fault for a refusal', async () => {
  await expect(act({}, () => Promise.reject(failed))).rejects.toBe(failed);
  expect(refusalOf(failed)).toBeNull();
  expect(referenceOf(failed)).toBe('ABCD2345');
  expect(refusalOf(new Error('x'))).toBeNull();
});
