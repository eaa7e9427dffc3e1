import { describe, expect, it } from 'vitest';
import { lighthouse } from '../testing/lighthouse.ts';
import { Story } from '../testing/lighthouse-world.ts';
import { closedWithSecrets } from '../testing/secrets.ts';
import { personalIn, project } from './project.ts';

const draft = {
  title: '塔底漏水',
  result: '已更换密封圈',
  gridName: '七号灯位',
  treatedByPost: '守塔人',
  verifiedByPost: '站长',
};

const beside = { known: [], awaitsReview: false };

const closed = (kind?: string) => closedWithSecrets(kind);

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
