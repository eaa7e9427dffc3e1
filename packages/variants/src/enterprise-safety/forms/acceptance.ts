import type { Form } from '@wangge/grid/form/form';
import { choices, field, words } from '../../notation.ts';

/** 重大隐患验收：验收的人不是整改的人。 */
export const acceptance: Form = {
  id: 'acceptance',
  words: words('隐患整改验收单', 'Acceptance after treatment'),
  fields: [
    field('checked-at', '验收时间', 'Checked at', 'instant'),
    field('checkers', '验收人（非整改人）', 'By somebody who did not treat it', 'people', {
      required: true,
    }),
    field('before-after', '整改前后照片', 'Before and after', 'photo', { required: true, max: 9 }),
    field('measured', '检测数据', 'Measurements', 'text', { max: 500 }),
    field('conclusion', '结论', 'Conclusion', 'choice', {
      required: true,
      choices: choices({
        passed: ['合格销号', 'Passed, closed'],
        partly: ['部分合格限期补改', 'Partly passed, to be completed'],
        failed: ['不合格退回', 'Failed, returned'],
      }),
    }),
    field('long-term', '防止反弹措施', 'Against relapse', 'text', { max: 500 }),
    field('stop-work-lifted', '解除停产停用', 'Stop-work lifted', 'yes-no'),
    field(
      'signatures',
      '验收人、主要负责人签字',
      'Signatures of checker and principal person',
      'signatures',
      { min: 2, max: 2 },
    ),
  ],
};
