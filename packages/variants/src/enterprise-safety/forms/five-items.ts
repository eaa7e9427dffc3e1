import type { Form } from '@wangge/grid/form/form';
import { field, words } from '../../notation.ts';

/** 五落实：五项齐全并获批准，重大隐患才能开始治理。decisions 18 */
export const fiveItems: Form = {
  id: 'five-items',
  words: words('五落实', 'Five items before treatment'),
  fields: [
    field('measures', '整改措施（方案）', 'Measures', 'long-text', {
      required: true,
      max: 2000,
      hint: words('目标、方法、技术步骤、谁来检查', 'Goal, method, technical steps, who checks'),
    }),
    field('responsible', '整改责任人', 'Responsible person', 'person', { required: true }),
    field('funds', '整改资金', 'Funds', 'money', {
      required: true,
      min: 0,
      unit: words('元', 'yuan'),
      hint: words('金额和来源；为零时说明理由', 'Amount and source; 0 needs a reason'),
    }),
    field('time-limit', '整改时限', 'Time limit', 'date', { required: true }),
    field(
      'contingency',
      '应急预案（整改期间防范措施）',
      'Contingency plan meanwhile',
      'long-text',
      {
        required: true,
        max: 2000,
        hint: words('停用、隔离、值守、报警', 'Stop-work, isolation, watch, alarm'),
      },
    ),
  ],
};
