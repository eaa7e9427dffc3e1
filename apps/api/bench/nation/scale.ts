export type Scale = {
  readonly name: 'quick' | 'full';
  /** Grids of each level under one top: provinces, cities, counties, towns, villages. */
  readonly levels: readonly [number, number, number, number, number];
  /** Counties of the first city, which is the subtree that is moved. */
  readonly moved: number;
  readonly cases: number;
  /** Requests in one round of intake. */
  readonly intake: number;
};

/** 2023 年统计用区划代码的形状：31 / 342 / 2,978 / 41,352 / 620,573，合计 665,276。 */
export const scales = {
  full: {
    name: 'full',
    levels: [31, 342, 2978, 41_352, 620_573],
    moved: 49,
    cases: 1_000_000,
    intake: 2000,
  },
  quick: {
    name: 'quick',
    levels: [4, 35, 298, 4135, 62_057],
    moved: 5,
    cases: 100_000,
    intake: 160,
  },
} as const satisfies Record<Scale['name'], Scale>;

/** One in ten cases is open, as after a year of work. */
export const openEvery = 10;
