import { formatDay, type Day } from '../time.ts';

/**
 * 案件编号：前缀、网格编码末段、月日、随机段。不用全组织的计数器，所以登记不互相等待。
 * `random` is five digits made by the caller.
 */
export function caseNumber(prefix: string, gridCode: string, day: Day, random: number): string {
  const [, month, date] = formatDay(day).split('-');
  const year = formatDay(day).slice(2, 4);
  const place = gridCode.replace(/[^0-9A-Za-z]/g, '').slice(-6);
  return `${prefix}${year}${month}${date}-${place}-${String(random % 100_000).padStart(5, '0')}`;
}
