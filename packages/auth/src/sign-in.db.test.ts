import { describe, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { HOUR, MINUTE } from '@wangge/grid/time';
import { listAccountLog } from './account.ts';
import { deviceCookieName } from './cookie.ts';
import type { Visitor } from './gate.ts';
import { readSession } from './session.ts';
import { signIn } from './sign-in.ts';
import { sweepAccounts } from './sweep.ts';
import { elsewhere, freshPhone, here, PASSWORD, testGate, type TestGate } from './testing/gate.ts';
import { waits } from './throttle.ts';

const store = await testDatabase();

const codeOf = (outcome: Awaited<ReturnType<typeof signIn>>) =>
  outcome.ok ? 'ok' : outcome.refusal.code;

async function fail(gate: TestGate, identifier: string, times: number, visitor: Visitor = here) {
  const said = [];
  for (let n = 0; n < times; n += 1)
    said.push(await signIn(gate, { identifier, password: 'wrong' }, visitor));
  return said;
}

describe('signing in', () => {
  it('by phone, however it is typed', async () => {
    const gate = testGate(store);
    const phone = freshPhone();
    const accountId = await gate.account({ phone });
    const identifier = `+86 ${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`;
    const outcome = await signIn(gate, { identifier, password: PASSWORD }, here);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    expect(await readSession(gate, outcome.value.token)).toMatchObject({ accountId });
  });

  it.each(['student-number', 'staff-number'] as const)(
    'by organization code and %s',
    async (kind) => {
      const gate = testGate(store);
      const accountId = await gate.account();
      const { id, code } = await store.organization();
      await store.person(id, { accountId, identifiers: [{ kind, value: '240101' }] });
      const outcome = await signIn(
        gate,
        { identifier: `${code} 240101`, password: PASSWORD },
        here,
      );
      expect(outcome).toMatchObject({ ok: true, value: { accountId } });
    },
  );

  it('the same number elsewhere is somebody else', async () => {
    const gate = testGate(store);
    const [here1, there] = [await store.organization(), await store.organization()];
    const identifiers = [{ kind: 'student-number', value: '240107' }] as const;
    await store.person(here1.id, { accountId: await gate.account(), identifiers });
    await store.person(there.id, { identifiers });
    const outcome = await signIn(
      gate,
      { identifier: `${there.code} 240107`, password: PASSWORD },
      here,
    );
    expect(codeOf(outcome)).toBe('sign-in.wrong');
  });

  it('says what cannot be understood, and nothing of what is not known', async () => {
    const gate = testGate(store);
    const phone = freshPhone();
    await gate.account({ phone });
    const attempt = async (identifier: string) =>
      codeOf(await signIn(gate, { identifier, password: 'wrong' }, here));
    expect(await attempt('nobody')).toBe('sign-in.identifier-unclear');
    expect(await attempt(freshPhone())).toBe('sign-in.wrong');
    expect(await attempt(phone)).toBe('sign-in.wrong');
    expect(await attempt('nowhere 240101')).toBe('sign-in.wrong');
  });

  it('takes as long for an account that does not exist', async () => {
    const gate = testGate(store);
    const phone = freshPhone();
    await gate.account({ phone });
    const time = async (identifier: string) => {
      const begun = performance.now();
      await signIn(gate, { identifier, password: 'wrong' }, here);
      return performance.now() - begun;
    };
    await time(freshPhone());
    const [known, unknown] = [await time(phone), await time(freshPhone())];
    expect(unknown).toBeGreaterThan(known / 4);
  });

  it('refuses a closed account, and one of a closed organization’s number', async () => {
    const gate = testGate(store);
    const phone = freshPhone();
    const accountId = await gate.account({ phone });
    const { id, code } = await store.organization();
    await store.person(id, { accountId, identifiers: [{ kind: 'staff-number', value: 'A1' }] });
    await store.look('update organization set closed_at = now() where id = $1', [id]);
    const by = async (identifier: string) =>
      codeOf(await signIn(gate, { identifier, password: PASSWORD }, here));
    expect(await by(`${code} A1`)).toBe('sign-in.wrong');
    expect(await by(phone)).toBe('ok');
    await store.look('update account set closed_at = now() where id = $1', [accountId]);
    expect(await by(phone)).toBe('sign-in.wrong');
  });

  it.each(['\u0000', '😀'.repeat(30), 'x'.repeat(100_000), '\ud800'])(
    'a strange password or name (%#) is a refusal, not an accident',
    async (text) => {
      const gate = testGate(store);
      const phone = freshPhone();
      await gate.account({ phone });
      expect(codeOf(await signIn(gate, { identifier: phone, password: text }, here))).toBe(
        'sign-in.wrong',
      );
      expect(
        codeOf(await signIn(gate, { identifier: `${text} ${text}`, password: text }, here)),
      ).toMatch(/^sign-in\.(wrong|identifier-unclear)$/);
    },
  );
});

describe('连续输错会变慢，不会锁住别人', () => {
  it('the fifth failure has to wait, and each further one longer, up to ten minutes', async () => {
    const gate = testGate(store);
    const phone = freshPhone();
    await gate.account({ phone });
    const waited = [];
    for (let n = 0; n < waits.length + 2; n += 1) {
      const [outcome] = await fail(gate, phone, 1);
      if (!outcome || outcome.ok) throw new Error('a wrong password was right');
      const until = outcome.refusal.details?.['until'];
      const seconds = typeof until === 'number' ? (until - gate.clock()) / 1000 : 0;
      waited.push(seconds);
      gate.wait(seconds * 1000);
    }
    expect(waited).toEqual([...waits, 600, 600]);
  });

  it('while it waits even the right password is not looked at', async () => {
    const gate = testGate(store);
    const phone = freshPhone();
    await gate.account({ phone });
    await fail(gate, phone, 5);
    const soon = await signIn(gate, { identifier: phone, password: PASSWORD }, here);
    expect(soon).toMatchObject({
      refusal: { code: 'sign-in.slowed', details: { until: gate.clock() + 15_000 } },
    });
    gate.wait(15_000);
    expect(codeOf(await signIn(gate, { identifier: phone, password: PASSWORD }, here))).toBe('ok');
  });

  it('the same account from another network does not wait, nor another account from this one', async () => {
    const gate = testGate(store);
    const [dean, student] = [freshPhone(), freshPhone()];
    await gate.account({ phone: dean });
    await gate.account({ phone: student });
    await fail(gate, dean, 9);
    const by = async (identifier: string, visitor: Visitor) =>
      codeOf(await signIn(gate, { identifier, password: PASSWORD }, visitor));
    expect(await by(dean, here)).toBe('sign-in.slowed');
    expect(await by(dean, elsewhere)).toBe('ok');
    expect(await by(student, here)).toBe('ok');
  });

  it('a student behind the same address cannot slow the dean on the dean’s own browser', async () => {
    const gate = testGate(store);
    const dean = freshPhone();
    await gate.account({ phone: dean });
    const first = await signIn(gate, { identifier: dean, password: PASSWORD }, here);
    if (!first.ok) throw new Error(first.refusal.code);
    const device = first.value.cookies.find(({ name }) => name === deviceCookieName(false));
    const own: Visitor = { ...here, deviceToken: device?.value ?? '' };
    await fail(gate, dean, 9);
    const again = await signIn(gate, { identifier: dean, password: PASSWORD }, own);
    if (!again.ok) throw new Error(again.refusal.code);
    // It has a device already, so no second cookie is set.
    expect(again.value.cookies).toHaveLength(1);
  });

  it('a browser is known for the accounts that signed in on it, not for others', async () => {
    const gate = testGate(store);
    const [mine, dean] = [freshPhone(), freshPhone()];
    await gate.account({ phone: mine });
    await gate.account({ phone: dean });
    const first = await signIn(gate, { identifier: mine, password: PASSWORD }, here);
    if (!first.ok) throw new Error(first.refusal.code);
    const own: Visitor = { ...here, deviceToken: first.value.cookies[1]?.value ?? '' };
    await fail(gate, dean, 5);
    expect(codeOf(await signIn(gate, { identifier: dean, password: PASSWORD }, own))).toBe(
      'sign-in.slowed',
    );
  });

  it('a known browser is slowed like any other when it fails by itself', async () => {
    const gate = testGate(store);
    const phone = freshPhone();
    await gate.account({ phone });
    const first = await signIn(gate, { identifier: phone, password: PASSWORD }, here);
    if (!first.ok) throw new Error(first.refusal.code);
    const own: Visitor = { ...here, deviceToken: first.value.cookies[1]?.value ?? '' };
    await fail(gate, phone, 5, own);
    expect(codeOf(await signIn(gate, { identifier: phone, password: PASSWORD }, own))).toBe(
      'sign-in.slowed',
    );
    expect(codeOf(await signIn(gate, { identifier: phone, password: PASSWORD }, here))).toBe('ok');
  });

  it('counts two names of one account as one', async () => {
    const gate = testGate(store);
    const phone = freshPhone();
    const accountId = await gate.account({ phone });
    const { id, code } = await store.organization();
    await store.person(id, { accountId, identifiers: [{ kind: 'staff-number', value: '7' }] });
    await fail(gate, phone, 3);
    await fail(gate, `${code} 7`, 2);
    expect(codeOf(await signIn(gate, { identifier: phone, password: PASSWORD }, here))).toBe(
      'sign-in.slowed',
    );
  });

  it('slows an unknown account as it slows a known one', async () => {
    const gate = testGate(store);
    const outcomes = await fail(gate, freshPhone(), 6);
    expect(outcomes.map(codeOf)).toEqual([
      ...Array<string>(5).fill('sign-in.wrong'),
      'sign-in.slowed',
    ]);
  });

  it('a hundred at once are counted too', async () => {
    const gate = testGate(store);
    const phone = freshPhone();
    await gate.account({ phone });
    const all = await Promise.all(
      Array.from({ length: 100 }, () =>
        signIn(gate, { identifier: phone, password: 'wrong' }, here),
      ),
    );
    expect(all.map(codeOf).filter((code) => code === 'sign-in.wrong')).toHaveLength(5);
  });

  it('success forgets the failures before it, and so do twelve quiet hours', async () => {
    const gate = testGate(store);
    const phone = freshPhone();
    await gate.account({ phone });
    await fail(gate, phone, 4);
    expect(codeOf(await signIn(gate, { identifier: phone, password: PASSWORD }, here))).toBe('ok');
    await fail(gate, phone, 4);
    gate.wait(12 * HOUR + MINUTE);
    expect((await fail(gate, phone, 4)).map(codeOf)).not.toContain('sign-in.slowed');
    gate.wait(13 * HOUR);
    await sweepAccounts(gate);
    expect(await store.look('select from sign_in_attempt')).toHaveLength(0);
  });

  it('several refusals are told to the person, once per run of failures', async () => {
    const gate = testGate(store);
    const phone = freshPhone();
    const accountId = await gate.account({ phone });
    await fail(gate, phone, 4);
    expect(await listAccountLog(gate, accountId)).toEqual([]);
    for (let n = 0; n < 3; n += 1) {
      await fail(gate, phone, 1);
      gate.wait(HOUR);
    }
    expect(await listAccountLog(gate, accountId)).toMatchObject([
      { kind: 'several-refusals', network: '203.0.113.7', bySomebodyElse: false },
    ]);
  });
});
