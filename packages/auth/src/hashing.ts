import { createHash } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { randomBytes } from '@wangge/db/id';
import { LONGEST } from './password-rules.ts';

// argon2id throughout (the library's default). Tens of milliseconds: never inside a transaction.
const forPasswords = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** A code of 40 random bits that lives for days needs less than a password chosen by a person. */
const forCodes = { memoryCost: 4_096, timeCost: 1, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), forPasswords);
}

export function hashCode(code: string): Promise<string> {
  return hash(code, forCodes);
}

let nobodys: Promise<string> | undefined;

/** Takes as long for an account that does not exist as for one that does. */
export async function matchesPassword(
  password: string,
  passwordHash: string | null,
): Promise<boolean> {
  nobodys ??= hashPassword(Buffer.from(randomBytes(24)).toString('base64'));
  const candidate = [...password].length > LONGEST ? '' : password.normalize('NFC');
  const right = await verify(passwordHash ?? (await nobodys), candidate);
  return passwordHash !== null && right;
}

let noCode: Promise<string> | undefined;

export async function matchesCode(code: string, codeHash: string | null): Promise<boolean> {
  noCode ??= hashCode(Buffer.from(randomBytes(24)).toString('base64'));
  const right = await verify(codeHash ?? (await noCode), code);
  return codeHash !== null && right;
}

/** For secrets of 100 bits and more, which nobody can guess from a hash. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
