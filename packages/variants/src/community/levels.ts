import type { Policy } from '@wangge/grid/policy/policy';
import { words } from '../notation.ts';

/** 街道、镇同为一级；区、市只设岗位，上报时落到具体的人。R9-07..10、R9-14、R9-15 */
export const levels: Policy['levels'] = [
  { id: 'city', ordinal: 1, words: words('市', 'City'), postsOnly: true },
  { id: 'district', ordinal: 2, words: words('区（县）', 'District'), postsOnly: true },
  { id: 'street', ordinal: 3, words: words('街道（镇）', 'Street') },
  { id: 'community', ordinal: 4, words: words('社区', 'Community') },
  { id: 'grid', ordinal: 5, words: words('网格', 'Grid') },
];

export const trees: Policy['trees'] = [
  {
    id: 'territory',
    words: words('属地树', 'By territory'),
    levels: ['city', 'district', 'street', 'community', 'grid'],
    main: true,
  },
];

/** 计时档：社区、街道、其他单位，以及上报之后的区、市。R8-08..10、R7-03..06 */
export const tiers: Policy['tiers'] = [
  { id: 'community', words: words('社区', 'Community') },
  { id: 'street', words: words('街道', 'Street') },
  { id: 'other-unit', words: words('其他单位', 'Other units') },
  { id: 'higher', words: words('上级（区、市）', 'Higher level: district, city') },
];

export const tierOfLevel: Policy['tierOfLevel'] = {
  city: 'higher',
  district: 'higher',
  street: 'street',
  community: 'community',
  grid: 'community',
};
