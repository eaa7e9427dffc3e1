import { describe, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { DAY } from '@wangge/grid/time';
import { readSession } from './session.ts';
import { issueSetUpSecret, redeemSetUpSecret } from './set-up.ts';
import { freshPhone, here, PASSWORD, testGate } from './testing/gate.ts';

const store = await testDatabase();
const another = await testDatabase();

const codeOf = (outcome: { ok: true } | { ok: false; refusal: { code: string } }) =>
  outcome.ok ? 'ok' : outcome.refusal.code;

describe('the first start', () => {
  it('prints a link, the latest of which makes the first operator, once', async () => {
    const gate = testGate(store);
    const taken = freshPhone();
    await gate.account({ phone: taken });
    const redeem = (secret: string, phone = freshPhone(), password = PASSWORD) =>
      redeemSetUpSecret(gate, { secret, phone, password }, here);

    const first = await issueSetUpSecret(gate);
    const second = await issueSetUpSecret(gate);
    expect(codeOf(await redeem(first?.secret ?? ''))).toBe('set-up.not-valid');
    expect(codeOf(await redeem('guess'))).toBe('set-up.not-valid');
    const secret = second?.secret ?? '';
    expect(secret).toMatch(/^[\w-]{27}$/);
    expect(codeOf(await redeem(secret, '12345'))).toBe('set-up.phone-unclear');
    expect(codeOf(await redeem(secret, freshPhone(), 'short'))).toBe('password.too-short');
    expect(codeOf(await redeem(secret, taken))).toBe('set-up.phone-has-account');
    const made = await redeem(secret);
    if (!made.ok) throw new Error(made.refusal.code);
    expect(await readSession(gate, made.value.token)).toMatchObject({ operator: true });
    expect(codeOf(await redeem(secret))).toBe('set-up.not-valid');
    expect(await issueSetUpSecret(gate)).toBeNull();
  });

  it('the link is good for a day', async () => {
    const gate = testGate(another);
    const issued = await issueSetUpSecret(gate);
    gate.wait(DAY);
    const input = { secret: issued?.secret ?? '', phone: freshPhone(), password: PASSWORD };
    expect(codeOf(await redeemSetUpSecret(gate, input, here))).toBe('set-up.not-valid');
  });
});
