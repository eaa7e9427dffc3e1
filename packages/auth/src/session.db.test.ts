import { describe, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { DAY, HOUR, MINUTE } from '@wangge/grid/time';
import { SESSION_DAYS } from './gate.ts';
import { sha256 } from './hashing.ts';
import {
  endOtherSessions,
  endSession,
  listSessions,
  readSession,
  signOut,
  startSession,
} from './session.ts';
import { sweepAccounts } from './sweep.ts';
import { elsewhere, here, START, testGate } from './testing/gate.ts';

const store = await testDatabase();

const rowOf = async (handle: string) => {
  const [row] = await store.look<{ id_hash: string; expires_at: Date; seen_at: Date }>(
    'select id_hash, expires_at, seen_at from account_session where handle = $1',
    [handle],
  );
  return row;
};
/** Between two readings of the machine's clock a moment passes. */
const about = (at: number) => expect.closeTo(at, -2.6) as number;

describe('a session', () => {
  it('stores the hash of its token and nothing from which the token could be had', async () => {
    const gate = testGate(store);
    const started = await startSession(gate, await gate.account(), here);
    expect(started.token).toMatch(/^[a-z0-9]{40}$/);
    expect(await rowOf(started.handle)).toMatchObject({ id_hash: sha256(started.token) });
    const everything = JSON.stringify(await store.look('select * from account_session'));
    expect(everything).not.toContain(started.token);
    expect(await readSession(gate, sha256(started.token))).toBeNull();
  });

  it('is read by its token, as the account it belongs to', async () => {
    const gate = testGate(store);
    const accountId = await gate.account({ operator: true });
    const { token, handle } = await startSession(gate, accountId, here);
    expect(await readSession(gate, token)).toEqual({
      accountId,
      handle,
      operator: true,
      cookies: [],
    });
  });

  it.each([null, '', 'unknown', 'x'.repeat(4000), '\u0000'])('is not read by %j', async (token) => {
    expect(await readSession(testGate(store), token)).toBeNull();
  });

  it('lasts thirty days of the installation’s clock, not of the machine’s', async () => {
    const gate = testGate(store);
    const { token, handle } = await startSession(gate, await gate.account(), here);
    expect((await rowOf(handle))?.expires_at.getTime()).toEqual(about(START + SESSION_DAYS * DAY));
    gate.moveTo(START + SESSION_DAYS * DAY + MINUTE);
    expect(await readSession(gate, token)).toBeNull();
    expect(await rowOf(handle)).toBeUndefined();
  });

  it('slides on in its second half: the stored row moves and a new cookie is given', async () => {
    const gate = testGate(store);
    const { token, handle } = await startSession(gate, await gate.account(), here);
    gate.wait(14 * DAY);
    expect((await readSession(gate, token))?.cookies).toEqual([]);
    expect((await rowOf(handle))?.expires_at.getTime()).toEqual(about(START + 30 * DAY));
    gate.wait(2 * DAY);
    const slid = await readSession(gate, token);
    expect(slid?.cookies.map(({ value }) => value)).toEqual([token]);
    expect((await rowOf(handle))?.expires_at.getTime()).toEqual(about(START + 46 * DAY));
    gate.wait(29 * DAY);
    expect(await readSession(gate, token)).not.toBeNull();
  });

  it('of a closed account is nobody’s', async () => {
    const gate = testGate(store);
    const accountId = await gate.account();
    const { token } = await startSession(gate, accountId, here);
    await store.look('update account set closed_at = now() where id = $1', [accountId]);
    expect(await readSession(gate, token)).toBeNull();
  });

  it('notes once an hour that it was seen', async () => {
    const gate = testGate(store);
    const { token, handle } = await startSession(gate, await gate.account(), here);
    gate.wait(50 * MINUTE);
    await readSession(gate, token);
    expect((await rowOf(handle))?.seen_at.getTime()).toBe(START);
    gate.wait(20 * MINUTE);
    await readSession(gate, token);
    expect((await rowOf(handle))?.seen_at.getTime()).toBe(START + 70 * MINUTE);
  });
});

describe('my sessions', () => {
  it('are listed by handle, the present one marked, the latest first', async () => {
    const gate = testGate(store);
    const accountId = await gate.account();
    const first = await startSession(gate, accountId, here);
    gate.wait(HOUR);
    const second = await startSession(gate, accountId, elsewhere);
    const list = await listSessions(gate, first);
    expect(list).toMatchObject([
      { handle: second.handle, current: false, device: 'another browser', network: '198.51.100.4' },
      { handle: first.handle, current: true, device: 'a browser', createdAt: START },
    ]);
    expect(JSON.stringify(list)).not.toContain(first.token);
  });

  it('end when I end them: the other browser is out', async () => {
    const gate = testGate(store);
    const accountId = await gate.account();
    const mine = await startSession(gate, accountId, here);
    const other = await startSession(gate, accountId, elsewhere);
    expect(await endSession(gate, accountId, other.handle)).toMatchObject({ ok: true });
    expect(await readSession(gate, other.token)).toBeNull();
    expect(await readSession(gate, mine.token)).not.toBeNull();
  });

  it('are nobody else’s to end', async () => {
    const gate = testGate(store);
    const mine = await startSession(gate, await gate.account(), here);
    expect(await endSession(gate, await gate.account(), mine.handle)).toMatchObject({
      refusal: { code: 'session.not-found' },
    });
    expect(await readSession(gate, mine.token)).not.toBeNull();
  });

  it('end all but this one', async () => {
    const gate = testGate(store);
    const accountId = await gate.account();
    const [mine, a, b] = [
      await startSession(gate, accountId, here),
      await startSession(gate, accountId, elsewhere),
      await startSession(gate, accountId, elsewhere),
    ];
    expect(await endOtherSessions(gate, accountId, mine.handle)).toBe(2);
    expect(await readSession(gate, a.token)).toBeNull();
    expect(await readSession(gate, b.token)).toBeNull();
    expect(await readSession(gate, mine.token)).not.toBeNull();
  });

  it('signing out ends the session itself and empties the cookie', async () => {
    const gate = testGate(store);
    const { token } = await startSession(gate, await gate.account(), here);
    expect(await signOut(gate, token)).toMatchObject([
      { name: 'wangge', value: '', attributes: { maxAge: 0 } },
    ]);
    expect(await readSession(gate, token)).toBeNull();
    expect(await signOut(gate, null)).toHaveLength(1);
  });
});

it('what has expired is swept, what has not stays', async () => {
  const gate = testGate(store);
  const old = await startSession(gate, await gate.account(), here);
  gate.wait(20 * DAY);
  const young = await startSession(gate, await gate.account(), here);
  gate.wait(11 * DAY);
  await sweepAccounts(gate);
  expect(await rowOf(old.handle)).toBeUndefined();
  expect(await rowOf(young.handle)).toBeDefined();
});

it.each([
  [false, 'wangge', 'Path=/; SameSite=Lax'],
  [true, '__Host-wangge', 'Path=/; SameSite=Lax; Secure'],
])('with https %s the cookie is %s', async (secure, name, rest) => {
  const gate = testGate(store, secure);
  const { token, cookies } = await startSession(gate, await gate.account(), here);
  expect(cookies.map((cookie) => cookie.serialize())).toEqual([
    `${name}=${token}; HttpOnly; Max-Age=2592000; ${rest}`,
    expect.stringMatching(
      new RegExp(`^${name}-device=[\\w-]{27}; HttpOnly; Max-Age=34560000; ${rest}$`),
    ),
  ]);
});
