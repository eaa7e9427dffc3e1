import { describe, expect, it } from 'vitest';
import { judgePassword } from './password-rules.ts';

const about = ['迪丽努尔·艾尼', '13812340217', '240130', 'Dilnur'];

describe('a password', () => {
  it.each([
    ['wangge-demo', null],
    ['correct horse battery', null],
    ['楼下小卖部三块五', null],
    ['Xj4#lampe', null],
    ['dilnur-and-the-sea', null],
    ['短的1', 'password.too-short'],
    ['a'.repeat(129), 'password.too-long'],
    ['password1', 'password.too-common'],
    ['P@ssw0rd', 'password.too-common'],
    ['woaini1314', 'password.too-common'],
    ['Abcd-1234', 'password.too-common'],
    ['20081108', 'password.too-simple'],
    ['aaaaaaaab', 'password.too-simple'],
    ['ijklmnop', 'password.too-simple'],
    ['13812340217', 'password.too-simple'],
    ['a13812340217', 'password.names-you'],
    ['Dilnur01', 'password.names-you'],
    ['240130xy', 'password.names-you'],
  ])('%s → %s', (password, code) => {
    expect(judgePassword(password, about)?.code ?? null).toBe(code);
  });

  it('is refused with the numbers that the words need', () => {
    expect(judgePassword('short')?.details).toEqual({ shortest: 8, longest: 128 });
  });
});
