import { describe, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { DAY } from '@wangge/grid/time';
import { listAccountLog } from './account.ts';
import { issueActivationSlips } from './activation-issue.ts';
import { answerInvitation, listInvitations } from './invitation.ts';
import { issueResetSlip, redeemResetSlip, RESET_DAYS } from './reset.ts';
import { readSession, startSession } from './session.ts';
import { signIn } from './sign-in.ts';
import { elsewhere, freshPhone, here, PASSWORD, testGate } from './testing/gate.ts';

const store = await testDatabase();
const NEXT = 'a-new-lamp-post';

const codeOf = (outcome: { ok: true } | { ok: false; refusal: { code: string } }) =>
  outcome.ok ? 'ok' : outcome.refusal.code;

async function member(operator = false) {
  const gate = testGate(store);
  const phone = freshPhone();
  const accountId = await gate.account({ phone, operator });
  const issuedBy = await gate.account();
  const organization = await store.organization({ name: '天山学院' });
  const person = await store.person(organization.id, {
    accountId,
    identifiers: [{ kind: 'student-number', value: '240101' }],
  });
  const order = {
    by: 'organization',
    issuedBy,
    organizationId: organization.id,
    personId: person.id,
  } as const;
  const issue = async () => {
    const issued = await issueResetSlip(gate, order);
    if (!issued.ok) throw new Error(issued.refusal.code);
    return { slip: issued.value.slipId, code: issued.value.code };
  };
  return { gate, phone, accountId, issuedBy, organization, person, order, issue };
}

describe('a reset slip', () => {
  it('gives a new password; all browsers are signed out, and its person reads who issued it', async () => {
    const { gate, phone, accountId, issue } = await member();
    const old = await startSession(gate, accountId, elsewhere);
    const key = await issue();
    gate.wait(60_000);
    const redeemed = await redeemResetSlip(gate, key, { password: NEXT }, here);
    if (!redeemed.ok) throw new Error(redeemed.refusal.code);
    expect(await readSession(gate, redeemed.value.token)).toMatchObject({ accountId });
    expect(await readSession(gate, old.token)).toBeNull();
    const by = async (password: string) =>
      codeOf(await signIn(gate, { identifier: phone, password }, here));
    expect(await by(PASSWORD)).toBe('sign-in.wrong');
    expect(await by(NEXT)).toBe('ok');
    expect(await listAccountLog(gate, accountId)).toMatchObject([
      { kind: 'password-reset', organizationName: '天山学院' },
      { kind: 'reset-issued', organizationName: '天山学院', bySomebodyElse: true },
    ]);
  });

  it('works once, for three days, and the latest only', async () => {
    const { gate, issue } = await member();
    const first = await issue();
    const second = await issue();
    const redeem = async (key: typeof first) =>
      codeOf(await redeemResetSlip(gate, key, { password: NEXT }, here));
    expect(await redeem(first)).toBe('slip.replaced');
    expect(await redeem(second)).toBe('ok');
    expect(await redeem(second)).toBe('slip.used');
    const third = await issue();
    gate.wait(RESET_DAYS * DAY);
    expect(await redeem(third)).toBe('slip.expired');
  });

  it('can be typed with the identifier', async () => {
    const { gate, phone, organization, issue } = await member();
    const { code } = await issue();
    for (const identifier of ['nowhere 1', freshPhone()])
      expect(
        codeOf(await redeemResetSlip(gate, { identifier, code }, { password: NEXT }, here)),
      ).toBe('slip.wrong');
    const typed = { identifier: `${organization.code} 240101`, code: code.toLowerCase() };
    expect(codeOf(await redeemResetSlip(gate, typed, { password: NEXT }, here))).toBe('ok');
    const again = await issue();
    const byPhone = { identifier: phone, code: again.code };
    expect(codeOf(await redeemResetSlip(gate, byPhone, { password: NEXT }, here))).toBe('ok');
  });

  it('keeps to the password rules', async () => {
    const { gate, issue, phone } = await member();
    const key = await issue();
    expect(codeOf(await redeemResetSlip(gate, key, { password: phone }, here))).toBe(
      'password.too-simple',
    );
    expect(codeOf(await redeemResetSlip(gate, key, { password: `t${phone}` }, here))).toBe(
      'password.names-you',
    );
    expect(codeOf(await redeemResetSlip(gate, key, { password: NEXT }, here))).toBe('ok');
  });

  it('is not guessed', async () => {
    const { gate, issue } = await member();
    const { slip } = await issue();
    const said = [];
    for (let n = 0; n < 6; n += 1) {
      const key = { slip, code: 'AAAA-AAAA' };
      said.push(codeOf(await redeemResetSlip(gate, key, { password: NEXT }, here)));
    }
    expect(said).toEqual([...Array<string>(5).fill('slip.wrong'), 'slip.slowed']);
  });
});

describe('an organization', () => {
  it('resets only accounts that belong to it alone; past memberships count', async () => {
    const { gate, accountId, order, phone } = await member();
    const other = await store.organization();
    await store.person(other.id, { accountId });
    await store.look(`update person set left_on = '2020-01-01' where organization_id = $1`, [
      other.id,
    ]);
    expect(codeOf(await issueResetSlip(gate, order))).toBe('reset-slip.member-elsewhere');
    const operator = await gate.account({ operator: true });
    const byOperator = { by: 'operator', issuedBy: operator, identifier: phone } as const;
    expect(codeOf(await issueResetSlip(gate, byOperator))).toBe('ok');
  });

  it('cannot use a slip after its person joined another', async () => {
    const { gate, accountId, phone, issue } = await member();
    const key = await issue();
    const other = await store.organization();
    await store.person(other.id, { accountId });
    expect(codeOf(await redeemResetSlip(gate, key, { password: NEXT }, here))).toBe(
      'reset-slip.member-elsewhere',
    );
    const by = { identifier: phone, password: PASSWORD };
    expect(codeOf(await signIn(gate, by, here))).toBe('ok');
  });

  it('loses its open slip when an invitation of another is accepted', async () => {
    const { gate, accountId, phone, issue } = await member();
    const key = await issue();
    const other = await store.organization();
    const person = await store.person(other.id, { identifiers: [{ kind: 'phone', value: phone }] });
    const sheet = { organizationId: other.id, personIds: [person.id], issuedBy: null };
    await issueActivationSlips(gate, sheet);
    const [waiting] = await listInvitations(gate, accountId);
    const reply = { organizationId: other.id, id: waiting?.id ?? '' };
    expect(codeOf(await answerInvitation(gate, accountId, { ...reply, answer: 'accepted' }))).toBe(
      'ok',
    );
    expect(codeOf(await redeemResetSlip(gate, key, { password: NEXT }, here))).toBe(
      'slip.replaced',
    );
  });

  it('cannot reset the operator', async () => {
    const { gate, order } = await member(true);
    expect(codeOf(await issueResetSlip(gate, order))).toBe('reset-slip.member-elsewhere');
  });

  it('reaches no person of another organization, and none without an account', async () => {
    const { gate, order } = await member();
    const other = await member();
    const across = { ...order, personId: other.person.id };
    expect(codeOf(await issueResetSlip(gate, across))).toBe('reset-slip.no-account');
    const plain = await store.person(order.organizationId);
    expect(codeOf(await issueResetSlip(gate, { ...order, personId: plain.id }))).toBe(
      'reset-slip.no-account',
    );
    expect(codeOf(await issueResetSlip(gate, { ...order, personId: 'x' }))).toBe(
      'reset-slip.no-account',
    );
  });

  it('nobody issues one for himself', async () => {
    const { gate, accountId, order } = await member();
    expect(codeOf(await issueResetSlip(gate, { ...order, issuedBy: accountId }))).toBe(
      'reset-slip.own-account',
    );
  });
});

it('the operator is told when nobody has that identifier', async () => {
  const gate = testGate(store);
  const issuedBy = await gate.account({ operator: true });
  for (const identifier of [freshPhone(), 'nowhere 1', ''])
    expect(codeOf(await issueResetSlip(gate, { by: 'operator', issuedBy, identifier }))).toBe(
      'reset-slip.no-account',
    );
});
