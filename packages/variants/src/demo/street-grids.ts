import type { Day } from '@wangge/grid/time';
import type { DemoGrid } from './demo.ts';

type Row = readonly [code: string, level: string, name: string, covers?: string, key?: boolean];

/** 编码 15 位：县级 6 位、街道 3 位、社区 3 位、顺序 3 位；小区名为虚构。 */
const rows: readonly Row[] = [
  ['6501', 'city', '乌鲁木齐市（仅岗位）'],
  ['650106', 'district', '头屯河区（仅岗位）'],
  ['650106004', 'street', '乌昌路片区街道'],
  ['650106004001', 'community', '永红社区居委会'],
  ['650106004002', 'community', '孝感路社区居委会'],
  ['650106004003', 'community', '楼兰社区居委会'],
  ['650106004004', 'community', '沙坪路社区居委会'],
  ['650106004001001', 'grid', '永红第一网格', '永红苑一期 1–9 号楼，62 户'],
  ['650106004001002', 'grid', '永红第二网格', '永红苑二期、沿街商铺，54 户'],
  ['650106004002001', 'grid', '孝感路第一网格', '孝安里 1–12 号楼，66 户'],
  ['650106004002002', 'grid', '孝感路第二网格', '孝感路农贸市场及周边，48 户', true],
  ['650106004003001', 'grid', '楼兰第一网格', '楼兰三区 1–8 号楼，60 户'],
  ['650106004003002', 'grid', '楼兰第二网格', '楼兰三区 9–15 号楼、学府巷，58 户'],
  ['650106004004001', 'grid', '沙坪路第一网格', '沙坪花园、物流小区，57 户', true],
];

export function streetGrids(openedOn: Day): DemoGrid[] {
  return rows.map(([code, level, name, covers, key]) => ({
    code,
    level,
    name,
    kind: key ? 'key' : 'basic',
    covers: covers ?? null,
    openedOn,
    parents: { territory: parentOf(code) },
  }));
}

/** 上级是同样开头的、短一级的编码。 */
function parentOf(code: string): string | null {
  const above = rows.map(([each]) => each).filter((each) => each !== code && code.startsWith(each));
  return above.toSorted((a, b) => b.length - a.length)[0] ?? null;
}
