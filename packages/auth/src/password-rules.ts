import { refuse, type Refusal } from '@wangge/grid/outcome';
import type { AuthRefusal } from './refusals.ts';

export const SHORTEST = 8;
export const LONGEST = 128;

/** What a password must not simply repeat: name, phone, student or staff number. */
export type About = readonly string[];

/** The first choices of whoever guesses, here and elsewhere; compared without case, signs and last digits. */
const common = new Set(
  (
    'password passwd passw0rd p@ssw0rd admin administrator letmein welcome iloveyou qwerty qwertyui qwertyuiop asdfghjk ' +
    'asdfghjkl zxcvbnm zxcvbnmm 1qaz2wsx qazwsx qazwsxedc 1q2w3e4r 1q2w3e 1qazxsw2 q1w2e3r4 abc abcd abcde abcdef abcdefg ' +
    'abcdefgh abcd1234 a1b2c3d4 aa aaa woaini woaini1314 woaini520 wangge wanggeadmin zhongguo beijing xinjiang wulumuqi ' +
    'nihao mima mima1234 woshishei dearbook changeme default guest root test testtest sunshine princess dragon football monkey'
  ).split(' '),
);

const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

const disguises: Readonly<Record<string, string>> = { '@': 'a', $: 's', '0': 'o', '3': 'e' };

/** As it is, and as it reads when signs stand for letters; with and without digits at the end. */
function isCommon(password: string): boolean {
  const bare = password.replaceAll(/[@$03]/g, (sign) => disguises[sign] ?? sign);
  return [password, bare]
    .map(plain)
    .some((text) => common.has(text) || common.has(text.replace(/\d{1,4}$/, '')));
}

/** One character again and again, digits alone, or a run along the keyboard's number row or the alphabet. */
function isSimple(password: string): boolean {
  if (/^\d+$/.test(password) || new Set(password).size < 4) return true;
  const codes = [...password.toLowerCase()].map((letter) => letter.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, i) => code - (codes[i] ?? 0));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

function namesThem(password: string, about: About): boolean {
  const whole = plain(password);
  return about.map(plain).some((word) => {
    if (word.length < 4 || !whole.includes(word)) return false;
    return whole.length - word.length < 4;
  });
}

type Rule = readonly [code: AuthRefusal, breaks: (password: string, about: About) => boolean];

/** 密码规则：长度优先，不强求符号；口令里不能只有数字、常见词或本人的姓名、号码。 */
export const passwordRules: readonly Rule[] = [
  ['password.too-short', (password) => [...password].length < SHORTEST],
  ['password.too-long', (password) => [...password].length > LONGEST],
  ['password.too-common', isCommon],
  ['password.too-simple', isSimple],
  ['password.names-you', namesThem],
];

export function judgePassword(password: string, about: About = []): Refusal | null {
  const broken = passwordRules.find(([, breaks]) => breaks(password, about));
  if (!broken) return null;
  return refuse(broken[0], { shortest: SHORTEST, longest: LONGEST }).refusal;
}
