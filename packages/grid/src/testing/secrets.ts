import type { CaseState } from '../case/case.ts';
import { Story } from './lighthouse-world.ts';

/** 已结案件：every field that can hold something about a person carries a 秘密. */
export function closedWithSecrets(kind = 'leak'): CaseState {
  return new Story()
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
    .then('master', '2026-11-23T12:00+08:00', { type: 'verify', passed: true, text: '秘密核查' })
    .state;
}
