import type { Form } from '@wangge/grid/form/form';
import { field, words } from '../../notation.ts';
import { majorCriteria } from './major-criteria.ts';

/** 四问定级：先问是否符合公布的判定情形，再问停不停、外不外、办不办得了。由人判断。R5-08 */
export const grading: Form = {
  id: 'grading',
  words: words('隐患定级', 'Grading of a hazard'),
  fields: [
    field(
      'published-criterion',
      '是否符合公布的重大事故隐患判定情形？',
      'Does a published criterion apply?',
      'yes-no',
      { required: true },
    ),
    field('criterion', '符合哪一条', 'Which criterion', 'choice', {
      choices: majorCriteria,
      when: { field: 'published-criterion', is: true },
    }),
    field(
      'stop-work',
      '是否需要全部或局部停产停用？',
      'Must work stop wholly or partly?',
      'yes-no',
      { required: true, when: { field: 'published-criterion', is: false } },
    ),
    field(
      'outside-cause',
      '是否因外部因素本单位无法排除？',
      'Caused from outside, cannot be removed by ourselves?',
      'yes-no',
      { required: true, when: { field: 'stop-work', is: false } },
    ),
    field(
      'within-means',
      '网格能否在期限内自行消除（人、钱、权）？',
      'Can the grid remove it in time with its own people, money and authority?',
      'yes-no',
      { required: true, when: { field: 'outside-cause', is: false } },
    ),
  ],
};
