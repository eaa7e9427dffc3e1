import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { type Day, parseDay, yearOf } from '../time.ts';
import type { PublishedDay, PublishedTable } from './published-table.ts';

/**
 * The last year whose notice the installed chinese-days holds. The library itself does not say and answers
 * Monday to Friday beyond it without warning; a test fails when its table ends elsewhere.
 */
export const LAST_PUBLISHED_YEAR = 2026;

/** 国务院办公厅历年放假通知：chinese-days 的表，读一次，成为普通数据。浏览器不引用本文件。 */
export const publishedTable: PublishedTable = {
  lastYear: LAST_PUBLISHED_YEAR,
  days: new Map([...entries(table.holidays, false), ...entries(table.workdays, true)]),
};

/** The library writes `Spring Festival,春节,4`. */
function* entries(
  rows: Readonly<Record<string, string>>,
  works: boolean,
): Generator<[Day, PublishedDay]> {
  for (const [text, description] of Object.entries(rows)) {
    const day = parseDay(text);
    if (day === null || yearOf(day) > LAST_PUBLISHED_YEAR) continue;
    yield [day, { works, name: description.split(',')[1] ?? description }];
  }
}
