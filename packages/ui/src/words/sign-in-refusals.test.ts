import * as refusals from '@wangge/i18n/refusals';
import { expect, it } from 'vitest';
import { refusalKey, refusalText } from './refusals.ts';
import { signInRefusalText } from './sign-in-refusals.ts';

const codes = [
  'sign-in.identifier-unclear',
  'sign-in.slowed',
  'sign-in.wrong',
  'input.invalid',
  'input.too-large',
  'input.unreadable',
];

it.each(codes)('says %s as everywhere else', (code) => {
  const refusal = { code, details: { until: 1_795_000_000_000 } };
  expect(Object.keys(refusals)).toContain(refusalKey(code));
  expect(signInRefusalText(refusal)).toBe(refusalText(refusal));
});

it('knows every refusal of signing in', () => {
  const all = Object.keys(refusals).filter((key) => /^refusal_(sign_in|input)_/.test(key));
  expect(codes.map(refusalKey).sort()).toEqual(all.sort());
});
