import type { Form } from '@wangge/grid/form/form';
import { field, words } from '../../notation.ts';

/** 点位巡查：发现、处置、上报三个时间分开记，现场处理留痕。R9-11、R9-20、R9-21、R6-02 */
export const patrol: Form = {
  id: 'patrol',
  words: words('点位巡查记录', 'Point patrol'),
  fields: [
    field('points', '点位', 'Points', 'points'),
    field('checklist', '检查表（按点位类别）', 'Checklist (by category of point)', 'checklist', {
      max: 3,
    }),
    field('found-at', '发现时间', 'Found at', 'instant'),
    field('treated-at', '处置时间', 'Handled at', 'instant'),
    field('reported-at', '上报时间', 'Reported at', 'instant'),
    field('on-the-spot', '现场处理（前后照片）', 'Handled on the spot (before, after)', 'photo', {
      max: 9,
    }),
    field('situation', '巡查情况', 'What was found', 'long-text', { required: true, max: 1000 }),
    field('heard', '听取群众意见', 'Opinions heard', 'text', { max: 500 }),
    field('cases', '成案', 'Cases raised', 'case-list', { derived: true }),
  ],
};
