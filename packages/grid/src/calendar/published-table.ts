import { type Day, yearOf } from '../time.ts';

/** 已公布的放假调休：每个与周一至周五不同的（或有名称的）日子，和公布到哪一年为止。 */
export type PublishedTable = {
  /** Last year whose official notice is known. Later years are never asked. */
  readonly lastYear: number;
  readonly days: ReadonlyMap<Day, PublishedDay>;
};

export type PublishedDay = { readonly works: boolean; readonly name: string };

/**
 * 导入一年的通知：已公布年份之后紧接着的那一年，或对已公布年份的改正（以新的为准）。
 * Days of other years in the list are ignored.
 */
export function withYear(
  table: PublishedTable,
  year: number,
  days: ReadonlyArray<PublishedDay & { readonly day: Day }>,
): PublishedTable {
  const kept = [...table.days].filter(([day]) => yearOf(day) !== year);
  const added = days
    .filter(({ day }) => yearOf(day) === year)
    .map(({ day, works, name }) => [day, { works, name }] as const);
  return {
    lastYear: year === table.lastYear + 1 ? year : table.lastYear,
    days: new Map<Day, PublishedDay>([...kept, ...added]),
  };
}
