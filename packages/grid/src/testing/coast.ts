import type { Grid, Placement } from '../hierarchy/grid.ts';
import { day } from './at.ts';

const openedOn = day('2025-01-01');

function grid(id: string, level: string, code: string, name: string): Grid {
  return { id, code, level, kind: 'basic', name, openedOn, closedOn: null };
}

function placement(tree: string, gridId: string, parentId: string | null, path: string): Placement {
  return { tree, gridId, parentId, path, fromOn: openedOn, untilOn: null };
}

const grids = [
  grid('ministry', 'ministry', 'M', '海事部'),
  grid('coast', 'coast', 'C', '东海岸'),
  grid('north', 'station', 'C1', '北站'),
  grid('south', 'station', 'C2', '南站'),
  grid('red-route', 'route', 'R1', '红线'),
  grid('blue-route', 'route', 'R2', '蓝线'),
  grid('lamp-1', 'lamp', 'L1', '一号灯'),
  grid('lamp-2', 'lamp', 'L2', '二号灯'),
  grid('lamp-3', 'lamp', 'L3', '三号灯'),
];

const placements = [
  placement('territory', 'ministry', null, '/1/'),
  placement('territory', 'coast', 'ministry', '/1/2/'),
  placement('territory', 'north', 'coast', '/1/2/3/'),
  placement('territory', 'south', 'coast', '/1/2/4/'),
  placement('territory', 'lamp-1', 'north', '/1/2/3/7/'),
  placement('territory', 'lamp-2', 'north', '/1/2/3/8/'),
  placement('territory', 'lamp-3', 'south', '/1/2/4/9/'),
  placement('supply', 'coast', null, '/2/'),
  placement('supply', 'red-route', 'coast', '/2/5/'),
  placement('supply', 'blue-route', 'coast', '/2/6/'),
  placement('supply', 'lamp-1', 'red-route', '/2/5/7/'),
  placement('supply', 'lamp-3', 'red-route', '/2/5/9/'),
  placement('supply', 'lamp-2', 'blue-route', '/2/6/8/'),
];

const paths = {
  ministry: { territory: '/1/' },
  coast: { territory: '/1/2/', supply: '/2/' },
  north: { territory: '/1/2/3/' },
  south: { territory: '/1/2/4/' },
  'red-route': { supply: '/2/5/' },
  'blue-route': { supply: '/2/6/' },
  'lamp-1': { territory: '/1/2/3/7/', supply: '/2/5/7/' },
  'lamp-2': { territory: '/1/2/3/8/', supply: '/2/6/8/' },
  'lamp-3': { territory: '/1/2/4/9/', supply: '/2/5/9/' },
} as const;

/** 灯塔的九个网格：两站三灯，两条补给航线穿过两站。编号即路径中的数。 */
export const coast = { grids, placements, paths };
export type CoastGrid = keyof typeof paths;
