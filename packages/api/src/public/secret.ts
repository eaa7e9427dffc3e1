import { createHash, timingSafeEqual } from 'node:crypto';

/** No I, L, O, U: what is read aloud or copied by hand stays what it was. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 16;

/**
 * 查询码：eighty bits, in four groups. Made from what the page drew (`seed`) and the command's name, so that whoever
 * presses twice is shown the same one, although only its hash is kept: neither seed nor secret is stored.
 */
export function secretFrom(seed: string, commandId: string): string {
  const drawn = createHash('sha256').update(`follow-up ${commandId} ${seed}`).digest();
  const bits = [...drawn].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const plain = Array.from(
    { length },
    (_, index) => letters[parseInt(bits.slice(index * 5, index * 5 + 5), 2)],
  ).join('');
  return plain.replace(/(.{4})(?=.)/g, '$1-');
}

/** However it was typed: small letters, blanks, O for 0, I or L for 1. */
function plainOf(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}

export function hashOfSecret(typed: string): string {
  return createHash('sha256').update(plainOf(typed)).digest('hex');
}

export function isSecret(typed: string, hash: string): boolean {
  const asked = Buffer.from(hashOfSecret(typed));
  const kept = Buffer.from(hash);
  return asked.length === kept.length && timingSafeEqual(asked, kept);
}
