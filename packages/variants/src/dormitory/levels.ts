import type { Policy } from '@wangge/grid/policy/policy';
import { words } from '../notation.ts';

/** 学院一级；班级与楼栋并列为二级，各是一棵树，同一批宿舍挂在两棵树上。R3-03..07 */
export const levels: Policy['levels'] = [
  { id: 'college', ordinal: 1, words: words('学院', 'College') },
  { id: 'class', ordinal: 2, words: words('班级', 'Class') },
  { id: 'building', ordinal: 2, words: words('楼栋', 'Building') },
  { id: 'floor', ordinal: 3, words: words('楼层', 'Floor') },
  { id: 'room', ordinal: 4, words: words('宿舍', 'Room') },
];

export const trees: Policy['trees'] = [
  {
    id: 'class',
    words: words('班级树', 'By class'),
    levels: ['college', 'class', 'room'],
    main: true,
  },
  {
    id: 'building',
    words: words('楼栋树', 'By building'),
    levels: ['college', 'building', 'floor', 'room'],
  },
];

/** 计时档：班级自己消除、学院部门消除、校内其他单位消除。 */
export const tiers: Policy['tiers'] = [
  { id: 'class', words: words('班级', 'Class') },
  { id: 'department', words: words('学院部门', 'College departments') },
  { id: 'outside', words: words('楼管、后勤、保卫', 'Wardens, logistics, security') },
];

export const tierOfLevel: Policy['tierOfLevel'] = {
  college: 'department',
  class: 'class',
  building: 'outside',
  floor: 'department',
  room: 'class',
};
