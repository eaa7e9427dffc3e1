import type { Policy } from '@wangge/grid/policy/policy';
import { choice, words } from '../notation.ts';

export const taxonomy: Policy['taxonomy'] = {
  functions: [],
  fields: [
    choice('equipment', '设备设施', 'Equipment'),
    choice('fire', '消防与危化品', 'Fire and chemicals'),
    choice('work', '作业行为', 'Work'),
    choice('place', '场所环境', 'Place'),
    choice('people', '职业健康', 'Health at work'),
  ],
  groups: [],
};

/** 按级别走，按标记报：文件里的“重大问题”比法定的重大隐患宽。R5-08、R5-12 */
export const grades: Policy['grades'] = [
  {
    id: 'general',
    words: words('一般隐患', 'General'),
    order: 1,
    raisesCase: true,
    meaning: words(
      '危害和整改难度较小，网格能立即排除',
      'Small harm, can be removed at once by the grid',
    ),
  },
  {
    id: 'major',
    words: words('重大隐患', 'Major'),
    order: 2,
    raisesCase: true,
    meaning: words(
      '危害和整改难度较大，须停产停用治理，或因外部因素本单位难以排除',
      'Great harm or hard to remove: work must stop while it is treated, or the cause lies outside',
    ),
  },
];

export const marks: Policy['marks'] = [
  choice('hard', '难以解决', 'Hard'),
  choice('legal-major', '法定重大', 'Legally major'),
];
