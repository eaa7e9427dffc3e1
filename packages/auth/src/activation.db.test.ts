import { describe, expect, it } from 'vitest';
import { inOrganization } from '@wangge/db/connection';
import { activationSlip, invitation } from '@wangge/db/schema/slip';
import { testDatabase } from '@wangge/db/testing/database';
import { DAY, HOUR, MINUTE } from '@wangge/grid/time';
import { listAccountLog } from './account.ts';
import { issueActivationSlips, type Issued } from './activation-issue.ts';
import { joinBySlip, readSlip, redeemSlip } from './activation.ts';
import { listMemberships } from './membership.ts';
import { readSession } from './session.ts';
import { signIn } from './sign-in.ts';
import { elsewhere, freshPhone, here, PASSWORD, testGate, type TestGate } from './testing/gate.ts';

const store = await testDatabase();
type Identifiers = NonNullable<Parameters<typeof store.person>[1]>['identifiers'];

const student = (value = '240101'): Identifiers => [{ kind: 'student-number', value }];
const withPhone = (phone: string): Identifiers => [
  { kind: 'phone', value: phone, shown: `${phone.slice(0, 3)}****${phone.slice(-4)}` },
];

async function issue(gate: TestGate, organizationId: string, ...personIds: string[]) {
  const outcome = await issueActivationSlips(gate, { organizationId, personIds, issuedBy: null });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

const slipOf = (issued: Issued | undefined) => {
  if (issued?.kind !== 'slip') throw new Error(`no slip but ${issued?.kind}`);
  return issued;
};

/** One person in an organization of its own, and the slip. */
async function oneSlip(gate: TestGate, identifiers: Identifiers = student()) {
  const organization = await store.organization({ name: '天山学院' });
  const person = await store.person(organization.id, { name: '吴静', identifiers });
  const [first] = await issue(gate, organization.id, person.id);
  const slip = slipOf(first);
  const key = { slip: slip.slipId, organization: organization.code, code: slip.code };
  return { organization, person, slip, key };
}

const codeOf = (outcome: { ok: true } | { ok: false; refusal: { code: string } }) =>
  outcome.ok ? 'ok' : outcome.refusal.code;
const accountOf = async (personId: string) =>
  (
    await store.look<{ account_id: string | null }>('select account_id from person where id = $1', [
      personId,
    ])
  )[0]?.account_id;

describe('an activation slip', () => {
  it('leads from the scanned code to a password, an account and a session', async () => {
    const gate = testGate(store);
    const { organization, person, slip, key } = await oneSlip(gate);
    expect(slip.code).toMatch(/^.{4}-.{4}$/);
    expect(await readSlip(gate, key, here)).toMatchObject({
      ok: true,
      value: {
        organizationCode: organization.code,
        organizationName: '天山学院',
        personName: '吴静',
        signInWith: [{ kind: 'student-number', shown: '240101' }],
        phoneHasAccount: false,
      },
    });
    const redeemed = await redeemSlip(gate, key, { password: PASSWORD }, here);
    if (!redeemed.ok) throw new Error(redeemed.refusal.code);
    const { accountId, token } = redeemed.value;
    expect(await readSession(gate, token)).toMatchObject({ accountId });
    expect(await accountOf(person.id)).toBe(accountId);
    expect(await listMemberships(gate, accountId)).toMatchObject([
      { organizationId: organization.id, code: organization.code, personName: '吴静' },
    ]);
    expect(await listAccountLog(gate, accountId)).toMatchObject([
      { kind: 'activated', organizationName: '天山学院' },
    ]);
    const identifier = `${organization.code} 240101`;
    expect(codeOf(await signIn(gate, { identifier, password: PASSWORD }, elsewhere))).toBe('ok');
  });

  it('is understood as typed: by number or phone, and the code in any case', async () => {
    const gate = testGate(store);
    const phone = freshPhone();
    const { organization, slip } = await oneSlip(gate, [...student()!, ...withPhone(phone)!]);
    const code = slip.code.toLowerCase().replace('-', ' ');
    for (const identifier of [`${organization.code} 240101`, phone])
      expect(codeOf(await readSlip(gate, { identifier, code }, here))).toBe('ok');
  });

  it('gives the account the person’s phone', async () => {
    const gate = testGate(store);
    const phone = freshPhone();
    const { key } = await oneSlip(gate, withPhone(phone));
    expect(codeOf(await redeemSlip(gate, key, { password: PASSWORD }, here))).toBe('ok');
    expect(codeOf(await signIn(gate, { identifier: phone, password: PASSWORD }, here))).toBe('ok');
  });

  it('works once', async () => {
    const gate = testGate(store);
    const { key } = await oneSlip(gate);
    expect(codeOf(await redeemSlip(gate, key, { password: PASSWORD }, here))).toBe('ok');
    expect(codeOf(await redeemSlip(gate, key, { password: PASSWORD }, here))).toBe('slip.used');
    expect(codeOf(await readSlip(gate, key, here))).toBe('slip.used');
  });

  it('works once when two use it at the same instant', async () => {
    const gate = testGate(store);
    const { key, person } = await oneSlip(gate);
    const both = await Promise.all(
      [here, elsewhere].map((visitor) => redeemSlip(gate, key, { password: PASSWORD }, visitor)),
    );
    expect(both.map(codeOf).sort()).toEqual(['ok', 'slip.used']);
    const accounts = await store.look(
      `select from account_log where kind = 'activated' and in_organization_id =
         (select organization_id from person where id = $1)`,
      [person.id],
    );
    expect(accounts).toHaveLength(1);
  });

  it('is good through the fourteenth day, until 24:00 there', async () => {
    const gate = testGate(store);
    const { slip, key } = await oneSlip(gate);
    expect(slip.expiresAt).toBe(Date.parse('2026-12-10T00:00+08:00'));
    gate.moveTo(slip.expiresAt - MINUTE);
    expect(codeOf(await readSlip(gate, key, here))).toBe('ok');
    gate.moveTo(slip.expiresAt);
    expect(codeOf(await readSlip(gate, key, here))).toBe('slip.expired');
    expect(codeOf(await redeemSlip(gate, key, { password: PASSWORD }, here))).toBe('slip.expired');
  });

  it('is void as soon as another is issued', async () => {
    const gate = testGate(store);
    const { organization, person, key } = await oneSlip(gate);
    gate.wait(HOUR);
    const [second] = await issue(gate, organization.id, person.id);
    expect(codeOf(await redeemSlip(gate, key, { password: PASSWORD }, here))).toBe('slip.replaced');
    const { slipId, code } = slipOf(second);
    const next = { slip: slipId, organization: organization.code, code };
    expect(codeOf(await redeemSlip(gate, next, { password: PASSWORD }, here))).toBe('ok');
  });

  it('stores no code, and app_user reads no hash', async () => {
    const gate = testGate(store);
    const { organization, slip } = await oneSlip(gate);
    const rows = JSON.stringify(await store.look('select * from activation_slip'));
    expect(rows).not.toContain(slip.code);
    expect(rows).toContain('$argon2id$');
    const read = inOrganization(store.pool, organization.id, (tx) =>
      tx.select({ hash: activationSlip.codeHash }).from(activationSlip),
    );
    await expect(read).rejects.toMatchObject({ cause: { code: '42501' } });
    const seen = await inOrganization(store.pool, organization.id, (tx) =>
      tx.select({ id: activationSlip.id, usedAt: activationSlip.usedAt }).from(activationSlip),
    );
    expect(seen).toEqual([{ id: slip.slipId, usedAt: null }]);
  });

  it('is not guessed: wrong codes are slowed for this slip and network only', async () => {
    const gate = testGate(store);
    const { key, organization } = await oneSlip(gate);
    const guess = { ...key, code: 'AAAA-AAAA' };
    const said = [];
    for (let n = 0; n < 6; n += 1) said.push(codeOf(await readSlip(gate, guess, here)));
    expect(said).toEqual([...Array<string>(5).fill('slip.wrong'), 'slip.slowed']);
    expect(codeOf(await readSlip(gate, key, here))).toBe('slip.slowed');
    expect(codeOf(await readSlip(gate, key, elsewhere))).toBe('ok');
    const byName = { identifier: `${organization.code} 240101`, code: key.code };
    expect(codeOf(await readSlip(gate, byName, here))).toBe('ok');
  });

  it.each([
    [{ slip: 'nonsense', organization: 'x', code: 'AAAA-AAAA' }, 'slip.wrong'],
    [
      { slip: '019c5b7c-51c0-7000-8000-000000000000', organization: '\u0000', code: '' },
      'slip.wrong',
    ],
    [{ slip: '019c5b7c-51c0-7000-8000-000000000000', code: '\u0000' }, 'slip.wrong'],
    [{ identifier: 'nowhere 1', code: 'AAAA-AAAA' }, 'slip.wrong'],
    [{ identifier: '', code: 'AAAA-AAAA' }, 'sign-in.identifier-unclear'],
  ])('%j is refused', async (key, code) => {
    expect(codeOf(await readSlip(testGate(store), key, here))).toBe(code);
  });

  it('asks for a password that is none of the person’s own words', async () => {
    const gate = testGate(store);
    const { key, person } = await oneSlip(gate, [{ kind: 'student-number', value: 'XS240101' }]);
    expect(codeOf(await redeemSlip(gate, key, { password: 'short' }, here))).toBe(
      'password.too-short',
    );
    expect(codeOf(await redeemSlip(gate, key, { password: 'xs240101' }, here))).toBe(
      'password.names-you',
    );
    expect(await accountOf(person.id)).toBeNull();
  });

  it('of one organization is not found under another', async () => {
    const gate = testGate(store);
    const { key } = await oneSlip(gate);
    const { code } = await store.organization();
    expect(codeOf(await readSlip(gate, { ...key, organization: code }, here))).toBe('slip.wrong');
  });
});

describe('issuing a sheet', () => {
  it('answers for each person what there is to print', async () => {
    const gate = testGate(store);
    const known = freshPhone();
    const other = await gate.account({ phone: known });
    const { id } = await store.organization();
    const person = (identifiers: Identifiers, accountId?: string) =>
      store.person(id, { identifiers, accountId });
    const people = [
      await person(student('1')),
      await person([...student('2')!, ...withPhone(known)!]),
      await person(student('3'), await gate.account()),
      await person([]),
    ];
    const issued = await issue(gate, id, ...people.map((one) => one.id));
    expect(issued.map(({ kind }) => kind)).toEqual(['slip', 'invited', 'joined', 'no-identifier']);
    expect(new Set(issued.map(({ personId }) => personId)).size).toBe(4);
    expect(JSON.stringify(issued)).not.toContain(other);
  });

  it('of a hundred takes moments, and no code is given twice', async () => {
    const gate = testGate(store);
    const { id } = await store.organization();
    const people: string[] = [];
    for (let n = 0; n < 100; n += 1)
      people.push((await store.person(id, { identifiers: student(String(n)) })).id);
    const issued = await issue(gate, id, ...people);
    expect(new Set(issued.map((one) => slipOf(one).code)).size).toBe(100);
  });

  it('refuses persons of another organization', async () => {
    const gate = testGate(store);
    const [a, b] = [await store.organization(), await store.organization()];
    const person = await store.person(b.id, { identifiers: student() });
    const order = { organizationId: a.id, personIds: [person.id], issuedBy: null };
    expect(codeOf(await issueActivationSlips(gate, order))).toBe('slip.person-unknown');
    const odd = { ...order, personIds: ['nonsense'] };
    expect(codeOf(await issueActivationSlips(gate, odd))).toBe('slip.person-unknown');
  });

  it('a phone with an account is only invited: nothing is linked, and the organization learns nothing', async () => {
    const gate = testGate(store);
    const phone = freshPhone();
    const accountId = await gate.account({ phone });
    const elsewhereOrganization = await store.organization({ name: '别处' });
    await store.person(elsewhereOrganization.id, { accountId });
    const { id } = await store.organization();
    const person = await store.person(id, { identifiers: withPhone(phone) });
    expect(await issue(gate, id, person.id)).toEqual([{ personId: person.id, kind: 'invited' }]);
    expect(await issue(gate, id, person.id)).toEqual([{ personId: person.id, kind: 'invited' }]);
    expect(await accountOf(person.id)).toBeNull();
    const seen = await inOrganization(store.pool, id, (tx) => tx.select().from(invitation));
    expect(seen).toHaveLength(1);
    expect(JSON.stringify(seen)).not.toContain(accountId);
    expect(JSON.stringify(seen)).not.toContain(phone);
  });
});

describe('a phone that got an account meanwhile', () => {
  async function meanwhile(identifiers: (phone: string) => Identifiers) {
    const gate = testGate(store);
    const phone = freshPhone();
    const made = await oneSlip(gate, identifiers(phone));
    const accountId = await gate.account({ phone });
    return { gate, accountId, ...made };
  }

  it('is not taken over: with no number to sign in with, the person signs in and joins', async () => {
    const { gate, accountId, key, person, organization } = await meanwhile(withPhone);
    expect(await readSlip(gate, key, here)).toMatchObject({ value: { phoneHasAccount: true } });
    expect(codeOf(await redeemSlip(gate, key, { password: 'Another-pass-9' }, here))).toBe(
      'slip.phone-has-account',
    );
    expect(await accountOf(person.id)).toBeNull();
    expect(await joinBySlip(gate, accountId, key, here)).toEqual({
      ok: true,
      value: { organizationCode: organization.code },
    });
    expect(await accountOf(person.id)).toBe(accountId);
    expect(codeOf(await joinBySlip(gate, accountId, key, here))).toBe('slip.used');
  });

  it('shared in a family, leaves the second an account without phone', async () => {
    const both = (phone: string) => [...student('240199')!, ...withPhone(phone)!];
    const { gate, accountId, key, person, organization } = await meanwhile(both);
    expect(codeOf(await redeemSlip(gate, key, { password: 'Another-pass-9' }, here))).toBe('ok');
    expect(await accountOf(person.id)).not.toBe(accountId);
    const identifier = `${organization.code} 240199`;
    expect(codeOf(await signIn(gate, { identifier, password: 'Another-pass-9' }, here))).toBe('ok');
  });
});

it('one account has one person in an organization', async () => {
  const gate = testGate(store);
  const { organization, key } = await oneSlip(gate);
  const accountId = await gate.account();
  await store.person(organization.id, { accountId });
  expect(codeOf(await joinBySlip(gate, accountId, key, here))).toBe('membership.already');
  // Refused, so not used up.
  gate.wait(DAY);
  expect(codeOf(await readSlip(gate, key, here))).toBe('ok');
});
