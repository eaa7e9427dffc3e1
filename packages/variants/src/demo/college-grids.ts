import type { Day } from '@wangge/grid/time';
import { bedsOf, classes, roomsOf } from './college-classes.ts';
import type { DemoGrid } from './demo.ts';

export const college = 'ARTS';
const buildings = [
  ['b3', '3', '3 号公寓（女生）'],
  ['b5', '5', '5 号公寓（男生）'],
] as const;
const FLOORS = 6;

/** 楼层编码：3 号公寓 2 层是 3-2F。 */
export function floorOf(building: string, floor: number): string {
  return `${building}-${floor}F`;
}

/** 班级树与楼栋树：同一间宿舍，一头挂在班级下，一头挂在楼层下。R3-03..07 */
export function collegeGrids(openedOn: Day): DemoGrid[] {
  const grid = (
    code: string,
    level: string,
    name: string,
    parents: DemoGrid['parents'],
    covers: string | null = null,
  ): DemoGrid => ({
    code,
    level,
    name,
    kind: 'basic',
    covers,
    openedOn,
    parents,
  });
  const rooms = classes.flatMap((each) =>
    (['b3', 'b5'] as const).flatMap((building) => {
      const beds = bedsOf(each, building);
      return roomsOf(each, building).map((code, index) =>
        grid(
          code,
          'room',
          code,
          { class: each.code, building: floorOf(code[0]!, Number(code[2])) },
          `${each.name}，住 ${beds[index]} 人`,
        ),
      );
    }),
  );
  return [
    grid(college, 'college', '文学院', { class: null, building: null }),
    ...classes.map(({ code, name, b3, b5 }) =>
      grid(
        code,
        'class',
        name,
        { class: college },
        `${b3.students + b5.students} 名学生，十间宿舍`,
      ),
    ),
    ...buildings.flatMap(([, code, name]) => [
      grid(code, 'building', name, { building: college }, `${FLOORS} 层，每层十间`),
      ...Array.from({ length: FLOORS }, (_, index) =>
        grid(floorOf(code, index + 1), 'floor', `${code} 号公寓 ${index + 1} 层`, {
          building: code,
        }),
      ),
    ]),
    ...rooms.toSorted((a, b) => a.code.localeCompare(b.code, 'en')),
  ];
}
