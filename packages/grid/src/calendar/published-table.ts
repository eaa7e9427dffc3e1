import { type Day, parseDay } from '../time.ts';

/** 已公布的放假调休：每个与周一至周五不同的（或有名称的）日子，和公布到哪一年为止。 */
export type PublishedTable = {
  /** Last year whose official notice is known. Later years are never asked. */
  readonly lastYear: number;
  readonly days: ReadonlyMap<Day, PublishedDay>;
};

export type PublishedDay = { readonly works: boolean; readonly name: string };

export type HolidayNoticeDay = PublishedDay & { readonly day: Day };

/** 年度安排、调整某个节、延长某个节。 */
export const holidayNoticeKinds = ['year', 'change', 'extension'] as const;
export type HolidayNoticeKind = (typeof holidayNoticeKinds)[number];

/** 放假通知读出来的：哪一年、哪一种、哪些日子放假、哪些日子上班。 */
export type HolidayNotice = {
  readonly year: number;
  readonly kind: HolidayNoticeKind;
  /** Of an extension only the new last day; what lies before it follows from the table. */
  readonly days: readonly HolidayNoticeDay[];
};

/**
 * 录入一份通知：年度安排换掉这一年的全部，调整换掉同名的节，延长接在原来的假期后面（其中的调休上班日不再上班）。
 * A notice's year runs from December to November: only New Year reaches into the December before, and no other holiday
 * lies there. A year that does not follow the last one known adds its days and leaves the last year as it is.
 */
export function withNotice(table: PublishedTable, notice: HolidayNotice): PublishedTable {
  const [first, end] = spanOf(notice.year);
  const names = new Set(notice.days.flatMap(({ name }) => name.split('、')));
  const sameHoliday = ({ name }: PublishedDay) => name.split('、').some((each) => names.has(each));
  const replaced: Record<HolidayNoticeKind, (day: PublishedDay) => boolean> = {
    year: () => true,
    change: sameHoliday,
    extension: () => false,
  };
  const kept = [...table.days].filter(
    ([day, each]) => day < first || day >= end || !replaced[notice.kind](each),
  );
  const added = notice.kind === 'extension' ? extended(table, notice, sameHoliday) : notice.days;
  return {
    lastYear: notice.year === table.lastYear + 1 ? notice.year : table.lastYear,
    days: new Map<Day, PublishedDay>([
      ...kept,
      ...added.map(({ day, works, name }) => [day, { works, name }] as const),
    ]),
  };
}

function extended(
  table: PublishedTable,
  { year, days }: HolidayNotice,
  sameHoliday: (day: PublishedDay) => boolean,
): readonly HolidayNoticeDay[] {
  const [last] = days;
  if (last === undefined) return [];
  const [first] = spanOf(year);
  let day = last.day;
  const added = [last];
  while (day > first) {
    day -= 1;
    const known = table.days.get(day);
    if (known && !known.works && sameHoliday(known)) return added;
    added.push({ ...last, day });
  }
  return [];
}

function spanOf(year: number): readonly [Day, Day] {
  return [decemberOf(year - 1), decemberOf(year)];
}

function decemberOf(year: number): Day {
  return parseDay(`${String(year).padStart(4, '0')}-12-01`) ?? NaN;
}
