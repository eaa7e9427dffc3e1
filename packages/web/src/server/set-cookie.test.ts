import { expect, it } from 'vitest';
import { parseSetCookie } from './set-cookie.ts';

it('reads what the API sets', () => {
  expect(
    parseSetCookie('wangge=a%3Db; Path=/; Max-Age=600; HttpOnly; Secure; SameSite=Lax'),
  ).toEqual({
    name: 'wangge',
    value: 'a=b',
    attributes: { path: '/', maxAge: 600, httpOnly: true, secure: true, sameSite: 'lax' },
  });
});

it('reads dates, which hold commas and spaces', () => {
  const cookie = parseSetCookie('a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; samesite=Strict');
  expect(cookie?.attributes).toMatchObject({
    expires: new Date(0),
    sameSite: 'strict',
    httpOnly: false,
    path: '/',
  });
});

it.each(['', '=x', 'novalue'])('takes %j for no cookie', (header) => {
  expect(parseSetCookie(header)).toBeNull();
});
