import { expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { listAccountLog, readAccount } from './account.ts';
import { changePassword } from './password.ts';
import { readSession, startSession } from './session.ts';
import { signIn } from './sign-in.ts';
import { elsewhere, freshPhone, here, PASSWORD, START, testGate } from './testing/gate.ts';

const store = await testDatabase();
const NEXT = 'a-new-lamp-post';

async function signedIn() {
  const gate = testGate(store);
  const phone = freshPhone();
  const accountId = await gate.account({ phone });
  const session = await startSession(gate, accountId, here);
  const change = async (current: string, next: string) => {
    const outcome = await changePassword(gate, session, { current, next }, here);
    return outcome.ok ? 'ok' : outcome.refusal.code;
  };
  return { gate, phone, accountId, session, change };
}

it('changes with the present password; other browsers are out, this one stays', async () => {
  const { gate, phone, accountId, session } = await signedIn();
  const other = await startSession(gate, accountId, elsewhere);
  gate.wait(60_000);
  const input = { current: PASSWORD, next: NEXT };
  expect(await changePassword(gate, session, input, here)).toEqual({
    ok: true,
    value: { endedSessions: 1 },
  });
  expect(await readSession(gate, session.token)).not.toBeNull();
  expect(await readSession(gate, other.token)).toBeNull();
  expect(await signIn(gate, { identifier: phone, password: NEXT }, here)).toMatchObject({
    ok: true,
  });
  expect(await listAccountLog(gate, accountId)).toMatchObject([
    { kind: 'password-changed', bySomebodyElse: false },
  ]);
  expect(await readAccount(gate, accountId)).toEqual({
    phone: `${phone.slice(0, 3)}****${phone.slice(-4)}`,
    operator: false,
    createdAt: START,
    passwordSetAt: START + 60_000,
  });
});

it('refuses a wrong present password, and slows who goes on trying', async () => {
  const { change } = await signedIn();
  for (let n = 0; n < 5; n += 1) expect(await change('guess', NEXT)).toBe('password.current-wrong');
  expect(await change(PASSWORD, NEXT)).toBe('sign-in.slowed');
});

it('keeps to the rules', async () => {
  const { change, gate, accountId } = await signedIn();
  const { id } = await store.organization();
  await store.person(id, { accountId, name: 'Dilnur Ani' });
  expect(await change(PASSWORD, PASSWORD)).toBe('password.unchanged');
  expect(await change(PASSWORD, 'short')).toBe('password.too-short');
  expect(await change(PASSWORD, 'dilnurani1')).toBe('password.names-you');
  expect(await change(PASSWORD, NEXT)).toBe('ok');
  expect(gate.clock()).toBe(START);
});

it('treats letters that look the same as the same', async () => {
  const { gate, phone, change } = await signedIn();
  expect(await change(PASSWORD, 'caf\u00e9-lighthouse')).toBe('ok');
  const input = { identifier: phone, password: 'cafe\u0301-lighthouse' };
  expect(await signIn(gate, input, here)).toMatchObject({ ok: true });
});

it('stores argon2id', async () => {
  const { accountId } = await signedIn();
  const rows = await store.look<{ hash: string }>(
    'select password_hash as hash from account where id = $1',
    [accountId],
  );
  expect(rows[0]?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});
