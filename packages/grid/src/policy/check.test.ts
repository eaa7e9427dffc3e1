import { describe, expect, it } from 'vitest';
import { day } from '../testing/at.ts';
import { lighthouse } from '../testing/lighthouse.ts';
import { checkPolicy } from './check.ts';
import { definePolicy } from './define.ts';
import { policyOn, tryOverride, type DatedOverride } from './override.ts';
import type { Policy } from './policy.ts';

function broken(change: Partial<Policy>): string[] {
  return checkPolicy({ ...lighthouse, ...change }).map((each) => `${each.at}: ${each.fault}`);
}

describe('checking a policy', () => {
  it('finds nothing wrong with the lighthouse', () => {
    expect(checkPolicy(lighthouse)).toEqual([]);
  });

  it('finds a name that means nothing', () => {
    expect(broken({ flow: { ...lighthouse.flow, dispatches: ['captain'] } })).toEqual([
      'flow: post captain is not defined',
    ]);
  });

  it('finds a photo that promises to be withheld, which nothing could keep', () => {
    const forms = lighthouse.forms.map((form) => ({
      ...form,
      fields: form.fields.map((field) =>
        field.type === 'photo' ? { ...field, sensitivity: 'restricted' as const } : field,
      ),
    }));
    expect(broken({ forms })).toEqual(['round-sheet.photos: a photo cannot be withheld']);
  });

  it('finds a stage without a limit', () => {
    const [calm, storm] = lighthouse.limitSets;
    const faults = broken({
      limitSets: [{ ...calm!, treat: { station: { unit: 'natural-day', value: 1 } } }, storm!],
    });
    expect(faults).toContain('calm.leak: no limit for coast');
  });

  it('finds an upward step that does not lead up', () => {
    const upward = [
      {
        fromTier: 'coast',
        command: 'hand-up' as const,
        posts: ['keeper'],
        words: { zh: '上', en: 'up' },
      },
    ];
    expect(broken({ flow: { ...lighthouse.flow, upward } })).toEqual([
      'flow.upward: keeper does not stand above coast',
    ]);
  });

  it('finds an item that asks no photo although what it raises needs one', () => {
    const [form, ...others] = lighthouse.forms;
    const items = form!.items!.map((item) => ({ ...item, photo: 'never' as const }));
    expect(broken({ forms: [{ ...form!, items }, ...others] })).toEqual([
      `${form!.id}.lamp-burns: lamp-out needs a photo, but the item asks for none`,
    ]);
  });

  it('finds a missing word, and a kind defined twice', () => {
    expect(broken({ words: { zh: '灯塔' } })).toEqual(['words: a word is missing']);
    expect(broken({ caseKinds: [...lighthouse.caseKinds, lighthouse.caseKinds[0]!] })).toEqual([
      'kinds: lamp-out is defined twice',
    ]);
  });

  it('refuses to define a faulty policy', () => {
    expect(() => definePolicy({ ...lighthouse, defaultLimitSet: 'fog' })).toThrow(
      'set fog is not defined',
    );
  });
});

describe('dated overrides', () => {
  const storm: DatedOverride = {
    id: 'override-000001',
    fromOn: day('2026-06-01'),
    override: { kind: 'limit-set', limitSet: 'storm' },
  };

  it('R1-12 hold from their day on; what began before keeps its revision', () => {
    const before = policyOn(lighthouse, [storm], day('2026-05-31'));
    const after = policyOn(lighthouse, [storm], day('2026-06-01'));
    expect([before.limitSet.id, after.limitSet.id]).toEqual(['calm', 'storm']);
    expect(before.policy.revision).not.toBe(after.policy.revision);
  });

  it('R1-06, R1-08 add fields and kinds without code; an unsound one is refused', () => {
    const field: DatedOverride = {
      id: 'override-000002',
      fromOn: day('2026-06-01'),
      override: { kind: 'field', field: { id: 'tourism', words: { zh: '旅游' } } },
    };
    expect(tryOverride(lighthouse, [], field)).toMatchObject({ ok: true });
    const kind = { ...lighthouse.caseKinds[0]!, id: 'lost-boat', treats: 'navy' };
    expect(
      tryOverride(lighthouse, [], { ...field, override: { kind: 'kind', caseKind: kind } }),
    ).toMatchObject({ refusal: { code: 'policy.fault' } });
  });
});
