import { asSystem } from '@wangge/db/connection';
import { newId } from '@wangge/db/id';
import type { TestDatabase } from '@wangge/db/testing/database';
import type { Instant } from '@wangge/grid/time';
import { createAccount } from '../account.ts';
import { openGate, type Gate, type Visitor } from '../gate.ts';
import { hashPassword } from '../hashing.ts';

/** A gate whose clock the test moves. */
export type TestGate = Gate & {
  readonly moveTo: (at: Instant) => void;
  readonly wait: (milliseconds: number) => void;
  /** An account of its own, with the password `PASSWORD`. */
  readonly account: (draft?: { phone?: string | null; operator?: boolean }) => Promise<string>;
};

export const PASSWORD = '守灯人-lighthouse-7';
export const START = Date.parse('2026-11-25T10:00+08:00');

export const here: Visitor = { network: '203.0.113.7', device: 'a browser' };
export const elsewhere: Visitor = { network: '198.51.100.4', device: 'another browser' };

let hash: Promise<string> | undefined;

export function testGate(store: TestDatabase, secure = false): TestGate {
  let now = START;
  const gate = openGate({ pool: store.pool, clock: () => now, secure });
  return {
    ...gate,
    moveTo: (at) => void (now = at),
    wait: (milliseconds) => void (now += milliseconds),
    async account({ phone = null, operator = false } = {}) {
      const passwordHash = await (hash ??= hashPassword(PASSWORD));
      const id = newId(now);
      const made = await asSystem(store.pool, 'set-up', (tx) =>
        createAccount(tx, { id, phone, passwordHash, at: now, operator }),
      );
      if (made === null) throw new Error('the phone is taken');
      return made;
    },
  };
}

let phones = 0;

/** A phone of its own: tests of one file share a database. */
export function freshPhone(): string {
  phones += 1;
  return `1390000${String(phones).padStart(4, '0')}`;
}
