import type { IdentifierKind } from '@wangge/db/schema/person';

/** 登录名：手机号，或组织代码 + 学号/工号，写在一个框里。 */
export type Identifier =
  | { readonly kind: 'phone'; readonly phone: string }
  | { readonly kind: 'number'; readonly organizationCode: string; readonly number: string };

const phoneShape = /^(?:\+?86[ -]?)?(1\d{2}[ -]?\d{4}[ -]?\d{4})$/;

/** Full-width digits, spaces, hyphens and +86 are understood; null for what is no mobile number. */
export function parsePhone(text: string): string | null {
  const found = phoneShape.exec(text.normalize('NFKC').trim())?.[1];
  return found?.replaceAll(/[ -]/g, '') ?? null;
}

/** As compared: no spaces, capital letters. */
export function plainNumber(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
}

export function parseIdentifier(text: string): Identifier | null {
  if (text.length > 100 || !isPrintable(text)) return null;
  const phone = parsePhone(text);
  if (phone !== null) return { kind: 'phone', phone };
  const [code, ...rest] = text
    .normalize('NFKC')
    .trim()
    .split(/[\s+/:,、]+/);
  const number = plainNumber(rest.join(''));
  if (!code || number === '') return null;
  return { kind: 'number', organizationCode: code.toLowerCase(), number };
}

/** A NUL or half a character would be an error of the database. */
function isPrintable(text: string): boolean {
  return text.isWellFormed() && !/\p{Cc}/u.test(text);
}

/** For throttling and nothing else: the same text for the same identifier. */
export function identifierKey(identifier: Identifier): string {
  return identifier.kind === 'phone'
    ? identifier.phone
    : `${identifier.organizationCode}/${identifier.number}`;
}

/** 138****0217 */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

/** A row of `person_identifier` from what stands in a list; null when a phone is none. */
export function identifierRow(
  kind: IdentifierKind,
  text: string,
): { kind: IdentifierKind; value: string; shown: string } | null {
  if (kind !== 'phone') {
    const value = plainNumber(text);
    return value === '' ? null : { kind, value, shown: value };
  }
  const value = parsePhone(text);
  return value === null ? null : { kind, value, shown: maskPhone(value) };
}
