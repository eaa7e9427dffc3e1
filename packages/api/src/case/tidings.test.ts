import { describe, expect, it } from 'vitest';
import { seatOfPlan } from '@wangge/grid/case/above';
import { day } from '@wangge/grid/testing/at';
import { lighthouse } from '@wangge/grid/testing/lighthouse';
import { leak, Story, type LighthousePerson, worldOf } from '@wangge/grid/testing/lighthouse-world';
import { tidingsOf } from './tidings.ts';

describe('who is told', () => {
  const plan = { grades: ['major'], approvedBy: ['minister', 'coast-head'] };
  const policy = { ...lighthouse, flow: { ...lighthouse.flow, plan } };
  const items = {
    measures: '加固',
    responsible: '北辰',
    funds: 1000,
    fundsNote: '',
    timeLimitOn: day('2026-12-30'),
    contingency: '停灯',
  };

  it.each<[string, LighthousePerson, readonly LighthousePerson[]]>([
    ['the first post that the policy names is asked', 'master', ['minister']],
    ['who filled the items in is passed over', 'minister', ['head']],
  ])('decisions 18: %s', (_, filledBy, expected) => {
    const major = { ...leak, kind: 'cracked-tower', grade: 'major' };
    const { state } = new Story({ policy }).raise('keeper', '2026-11-23T10:00+08:00', major);
    const world = worldOf(filledBy, '2026-11-23T11:00+08:00', { policy });
    const askedPostId = seatOfPlan(world)?.postId;
    const filled = { ...state, fiveItems: { ...items, filledBy, approvedBy: null, askedPostId } };
    const facts = [{ type: 'plan-filled', items: filled.fiveItems }] as const;
    const asked = tidingsOf(state, filled, facts, world).filter(
      ({ kind }) => kind === 'case.asked',
    );
    expect(asked.map(({ personIds }) => personIds)).toEqual([expected]);
  });
});
