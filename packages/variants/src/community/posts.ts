import type { Policy } from '@wangge/grid/policy/policy';
import { words } from '../notation.ts';
import { outsidePosts } from './posts-outside.ts';
import { territoryPosts } from './posts-territory.ts';

/** 属地线，以及派到网格的公安、城管、市场监管、物业各线。R9-07..10、R9-16、R9-18 */
export const lines: Policy['lines'] = [
  {
    id: 'territory',
    words: words('属地线', 'Territory line'),
    order: ['general-grid-head', 'level-1-head', 'level-2-head', 'grid-head', 'grid-member'],
  },
  { id: 'police', words: words('公安线', 'Police line'), order: ['police-liaison'] },
  {
    id: 'city-management',
    words: words('城管线', 'City-management line'),
    order: ['city-liaison'],
  },
  {
    id: 'market',
    words: words('市场监管线', 'Market-supervision line'),
    order: ['market-liaison'],
  },
  { id: 'property', words: words('物业线', 'Property line'), order: ['property-manager'] },
];

export const posts: Policy['posts'] = [...territoryPosts, ...outsidePosts];
