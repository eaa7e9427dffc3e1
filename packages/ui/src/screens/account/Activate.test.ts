import { cleanup, render, screen } from '@testing-library/svelte';
import type { SlipView } from '@wangge/api/slip/views';
import { afterEach, expect, it } from 'vitest';
import Activate from './Activate.svelte';

afterEach(cleanup);

const view: SlipView = {
  organizationCode: 'coast',
  organizationName: '灯塔',
  personName: '*静',
  expiresAt: Date.parse('2026-12-10T00:00+08:00'),
  signInWith: [
    { kind: 'phone', shown: '130****0001' },
    { kind: 'student-number', shown: '240101' },
  ],
  phoneHasAccount: false,
};
const key = { slip: 's', organization: 'coast', code: 'K7QM-42TX' };

function show(phoneHasAccount: boolean, signedIn = false): void {
  render(Activate, {
    found: { view: { ...view, phoneHasAccount }, key },
    refusal: null,
    values: {},
    joinHref: ({ code }) => `/join?code=${code}`,
    signedIn,
    signInHref: '/sign-in',
  });
}

it('says until when the slip works and what will be typed to sign in', () => {
  show(false);
  expect(screen.getAllByText('2026-12-09 24:00 前有效')).toHaveLength(1);
  expect(screen.getAllByText('以后用这个登录：130****0001、coast 240101')).toHaveLength(1);
  expect(screen.queryByRole('link')).toBeNull();
});

it('carries what was shown into the next step, so that it is not asked for twice', () => {
  show(false);
  const hidden = [...document.querySelectorAll<HTMLInputElement>('input[type=hidden]')];
  expect(Object.fromEntries(hidden.map(({ name, value }) => [name, value]))).toEqual(key);
});

it.each([
  [false, '登录并加入'],
  [true, '加入'],
])('leads whoever has an account to join instead; signed in already: %s', (signedIn, words) => {
  show(true, signedIn);
  expect(screen.getAllByText('这个手机号已经有账号。')).toHaveLength(1);
  expect(screen.getByRole('link', { name: words }).getAttribute('href')).toBe(
    '/join?code=K7QM-42TX',
  );
});
