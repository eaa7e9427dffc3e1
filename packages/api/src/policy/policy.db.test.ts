import { describe, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { at, day } from '@wangge/grid/testing/at';
import { lighthouseHouse, refusalFrom } from '../testing/house.ts';
import type { LighthousePerson } from '../testing/lighthouse-plan.ts';

const database = await testDatabase();

const storm = { kind: 'limit-set', limitSet: 'storm' } as const;
let houses = 0;

async function freshHouse() {
  houses += 1;
  const house = await lighthouseHouse(database, { code: `coast-${houses}` });
  const policyOf = (person: LighthousePerson) => house.callAs(person).policy;
  const propose = (person: LighthousePerson, rest: object = {}) =>
    policyOf(person).propose({
      ...house.command(),
      override: storm,
      fromOn: '2026-04-01',
      reason: '汛期将至',
      ...rest,
    });
  const adopt = (person: LighthousePerson, overrideId: string) =>
    policyOf(person).adopt({ ...house.command(), overrideId });
  const rules = (person: LighthousePerson = 'keeper') =>
    policyOf(person).rules({ organization: house.code });
  return { house, policyOf, propose, adopt, rules };
}

describe('a limit set is chosen from a day on, by two people', () => {
  it('holds from that day; what was counted before keeps its own', async () => {
    const { house, propose, adopt, rules } = await freshHouse();
    const proposed = await propose('administrator');
    const [proposal] = proposed.overrides;
    expect(proposal).toMatchObject({
      state: 'proposed',
      sets: { id: 'storm' },
      proposedBy: '管灯',
      adoptRefusal: { code: 'policy.own-proposal' },
    });
    const adopted = await adopt('secondAdministrator', proposal?.id ?? '');
    expect(adopted.overrides[0]).toMatchObject({ state: 'adopted', adoptedBy: '理灯' });

    const before = await rules();
    expect(before.limitSets.find(({ inUse }) => inUse)?.id).toBe('calm');
    expect(before.versions.map(({ limitSet, state }) => [limitSet.id, state])).toEqual([
      ['calm', 'now'],
      ['storm', 'next'],
    ]);
    house.clock.moveTo(at('2026-04-01T00:00+08:00'));
    const after = await rules();
    expect(after.limitSets.find(({ inUse }) => inUse)).toMatchObject({
      id: 'storm',
      sinceOn: day('2026-04-01'),
    });
    expect(after.versions.map(({ state }) => state)).toEqual(['past', 'now']);
    expect(after.revision).not.toBe(before.revision);
    expect(after.overrides[0]?.state).toBe('in-force');
  });

  it('not by the one who proposed it, nor by somebody below', async () => {
    const { propose, adopt } = await freshHouse();
    const { overrides } = await propose('administrator');
    const id = overrides[0]?.id ?? '';
    expect(await refusalFrom(adopt('administrator', id))).toEqual({ code: 'policy.own-proposal' });
    expect(await refusalFrom(adopt('coastHead', id))).toEqual({ code: 'policy.not-adopter' });
    expect(await refusalFrom(adopt('keeper', id))).toEqual({ code: 'policy.not-adopter' });
  });

  it('by the highest post where there is no second administrator', async () => {
    const { house, propose, adopt } = await freshHouse();
    await database.look(`update appointment set until_on = '2026-03-01' where person_id = $1`, [
      house.person('secondAdministrator'),
    ]);
    const { overrides } = await propose('administrator');
    const adopted = await adopt('coastHead', overrides[0]?.id ?? '');
    expect(adopted.overrides[0]).toMatchObject({ state: 'adopted', adoptedBy: '海澄' });
  });

  it('once, and not after its day has come', async () => {
    const { house, propose, adopt } = await freshHouse();
    const { overrides } = await propose('administrator');
    const id = overrides[0]?.id ?? '';
    house.clock.moveTo(at('2026-04-01T08:00+08:00'));
    expect(await refusalFrom(adopt('secondAdministrator', id))).toEqual({
      code: 'policy.from-passed',
    });
    house.clock.moveTo(at('2026-03-31T23:59+08:00'));
    await adopt('secondAdministrator', id);
    expect(await refusalFrom(adopt('secondAdministrator', id))).toEqual({
      code: 'policy.adopted-already',
    });
  });
});

describe('a proposal', () => {
  it('begins after today, with a set that exists and is not in use', async () => {
    const { propose } = await freshHouse();
    expect(await refusalFrom(propose('administrator', { fromOn: '2026-03-11' }))).toMatchObject({
      code: 'policy.from-passed',
    });
    const unknown = { override: { kind: 'limit-set', limitSet: 'fog' } };
    expect(await refusalFrom(propose('administrator', unknown))).toEqual({
      code: 'policy.unknown-limit-set',
    });
    const same = { override: { kind: 'limit-set', limitSet: 'calm' } };
    expect(await refusalFrom(propose('administrator', same))).toEqual({
      code: 'policy.already-in-use',
    });
    expect(await refusalFrom(propose('coastHead'))).toMatchObject({ code: 'post.not-entitled' });
  });

  it('R1-06 R1-08 may add a field or a kind at run time, if the policy stays sound', async () => {
    const { house, propose, adopt } = await freshHouse();
    const drones = { id: 'drones', words: { zh: '无人机' } };
    const { overrides } = await propose('administrator', {
      override: { kind: 'field', field: drones },
    });
    await adopt('secondAdministrator', overrides[0]?.id ?? '');
    house.clock.moveTo(at('2026-04-02T08:00+08:00'));
    const kind = {
      id: 'drone-strike',
      words: { zh: '无人机撞塔' },
      fields: ['drones'],
      grade: 'plain',
      treats: 'keepers',
      evidence: [],
    };
    const later = { fromOn: '2026-05-01', override: { kind: 'kind', caseKind: kind } };
    expect((await propose('administrator', later)).overrides[0]).toMatchObject({
      sets: { id: 'drone-strike' },
    });
    const unsound = {
      fromOn: '2026-05-01',
      override: { kind: 'kind', caseKind: { ...kind, treats: 'nobody' } },
    };
    expect(await refusalFrom(propose('administrator', unsound))).toMatchObject({
      code: 'policy.fault',
    });
  });

  it('may be withdrawn until it is in force, and is then no more', async () => {
    const { house, policyOf, propose, adopt } = await freshHouse();
    const { overrides } = await propose('administrator');
    const overrideId = overrides[0]?.id ?? '';
    const withdraw = () =>
      policyOf('secondAdministrator').withdraw({ ...house.command(), overrideId });
    expect((await withdraw()).overrides[0]?.state).toBe('withdrawn');
    expect(await refusalFrom(withdraw())).toEqual({ code: 'policy.withdrawn' });
    expect(await refusalFrom(adopt('secondAdministrator', overrideId))).toEqual({
      code: 'policy.withdrawn',
    });
    const again = await propose('administrator');
    await adopt(
      'secondAdministrator',
      again.overrides.find(({ state }) => state === 'proposed')?.id ?? '',
    );
    house.clock.moveTo(at('2026-04-01T08:00+08:00'));
    const held = again.overrides.find(({ state }) => state === 'proposed')?.id ?? '';
    const tooLate = policyOf('administrator').withdraw({ ...house.command(), overrideId: held });
    expect(await refusalFrom(tooLate)).toEqual({ code: 'policy.in-force' });
  });

  it('of one organization is unknown to another', async () => {
    const [one, two] = [await freshHouse(), await freshHouse()];
    const { overrides } = await one.propose('administrator');
    expect(await refusalFrom(two.adopt('secondAdministrator', overrides[0]?.id ?? ''))).toEqual({
      code: 'policy.not-found',
    });
    expect((await two.rules()).overrides).toEqual([]);
  });
});
