/** 一个班：学生数，和它在两栋楼里各五间宿舍的第一间。 */
export type ClassRow = {
  readonly code: string;
  readonly name: string;
  /** b3 is the women's building, b5 the men's. */
  readonly b3: { readonly students: number; readonly first: number };
  readonly b5: { readonly students: number; readonly first: number };
};

function row(
  code: string,
  name: string,
  b3: readonly [number, number],
  b5: readonly [number, number],
): ClassRow {
  return {
    code,
    name,
    b3: { students: b3[0], first: b3[1] },
    b5: { students: b5[0], first: b5[1] },
  };
}

export const classes: readonly ClassRow[] = [
  row('CL2301', '汉语言 2301', [20, 101], [17, 101]),
  row('JO2301', '新闻 2301', [19, 106], [17, 106]),
  row('CL2401', '汉语言 2401', [20, 201], [18, 601]),
  row('CL2402', '汉语言 2402', [20, 401], [20, 401]),
  row('JO2401', '新闻 2401', [20, 301], [19, 301]),
  row('JO2402', '新闻 2402', [18, 306], [20, 306]),
  row('SE2401', '秘书 2401', [20, 406], [16, 406]),
  row('CL2501', '汉语言 2501', [20, 206], [20, 201]),
  row('CL2502', '汉语言 2502', [20, 601], [19, 606]),
  row('JO2501', '新闻 2501', [19, 501], [19, 206]),
  row('JO2502', '新闻 2502', [18, 606], [19, 501]),
  row('SE2501', '秘书 2501', [20, 506], [16, 506]),
];

export const ROOMS_OF_A_CLASS = 5;

/** 某班在某楼的宿舍编码，如 3-203。 */
export function roomsOf(each: ClassRow, building: 'b3' | 'b5'): string[] {
  const prefix = building.slice(1);
  return Array.from(
    { length: ROOMS_OF_A_CLASS },
    (_, index) => `${prefix}-${each[building].first + index}`,
  );
}

/** 一班的人均匀住进五间，三人或四人一间。 */
export function bedsOf(each: ClassRow, building: 'b3' | 'b5'): number[] {
  const { students } = each[building];
  const base = Math.floor(students / ROOMS_OF_A_CLASS);
  return Array.from(
    { length: ROOMS_OF_A_CLASS },
    (_, index) => base + (index < students % ROOMS_OF_A_CLASS ? 1 : 0),
  );
}
