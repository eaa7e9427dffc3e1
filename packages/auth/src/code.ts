import { randomBytes, type RandomBytes } from '@wangge/db/id';

/** Without I, L, O and U: nothing on paper is mistaken, and no word appears. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 一次性码：eight letters, 40 bits, printed as `K7QM-42TX`. */
export function makeCode(random: RandomBytes = randomBytes): string {
  const letters = Array.from(random(8), (byte) => LETTERS[byte % 32]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** As typed from paper: small letters, spaces, full-width forms, O for 0, I and L for 1. */
export function plainCode(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}
