import { describe, expect, it } from 'vitest';
import type { CaseState } from '../case/case.ts';
import { lighthouse } from '../testing/lighthouse.ts';
import { Story } from '../testing/lighthouse-world.ts';
import { personalIn, project } from './project.ts';

const draft = {
  title: '塔底漏水',
  result: '已更换密封圈',
  gridName: '七号灯位',
  treatedByPost: '守塔人',
  verifiedByPost: '站长',
};

const beside = { known: [], awaitsReview: false };

/** Every field that can hold something about a person carries a secret. */
function closed(kind = 'leak'): CaseState {
  const story = new Story()
    .raise('keeper', '2026-11-23T10:00+08:00', {
      kind,
      place: '秘密门牌',
      content: {
        title: '秘密标题',
        text: '秘密正文',
        people: '秘密人',
        things: '秘密物',
        background: '秘密背景',
        cause: '秘密起因',
        suggestion: '秘密建议',
      },
      marks: ['on-the-spot'],
    })
    .then('keeper', '2026-11-23T11:00+08:00', {
      type: 'treat',
      solution: '秘密办法',
      result: '秘密结果',
      effect: '秘密成效',
      photosAfter: 1,
    })
    .then('master', '2026-11-23T12:00+08:00', { type: 'verify', passed: true, text: '秘密核查' });
  return story.state;
}

describe('what is published', () => {
  it('R7-08, R2-12 comes from an allow-list: of a case full of secrets none is found in it', () => {
    const outcome = project(closed(), lighthouse, draft, beside);
    expect(outcome.ok).toBe(true);
    expect(JSON.stringify(outcome)).not.toContain('秘密');
    expect(JSON.stringify(outcome)).not.toMatch(/keeper|master/);
  });

  it('a kind that is never public is refused, and so is what has not closed', () => {
    expect(project(closed('grievance'), lighthouse, draft, beside)).toMatchObject({
      refusal: { code: 'case.never-public' },
    });
    const open = new Story().raise('keeper', '2026-11-23T10:00+08:00').state;
    expect(project(open, lighthouse, draft, beside)).toMatchObject({
      refusal: { code: 'case.not-yet-closed' },
    });
  });

  it('R8-19 is not published while a dissatisfied answer awaits its review', () => {
    const waiting = { ...beside, awaitsReview: true };
    expect(project(closed(), lighthouse, draft, waiting)).toEqual({
      ok: false,
      refusal: { code: 'publication.awaits-review' },
    });
  });

  it.each([
    ['致电 138 0000 1234 后修好', '13800001234'],
    ['身份证 65010619900101001X 已核', '65010619900101001X'],
    ['住户马国栋配合', '马国栋'],
    ['3 单元 402 室漏水', '3 单元 402 室'],
    ['１３８００００１２３４', '13800001234'],
  ])('finds the personal part of “%s”', (text, found) => {
    expect(personalIn(text, ['马国栋'])).toBe(found);
  });

  it('leaves ordinary sentences alone', () => {
    expect(personalIn('已更换 3 号灯，用时 2 小时，共 46000 元', ['马国栋'])).toBeNull();
  });
});
