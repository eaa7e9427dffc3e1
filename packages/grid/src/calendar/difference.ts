import type { Day } from '../time.ts';
import { isWorkingDay } from './count.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** 变了的一天：原来上不上班，现在上不上班，叫什么。 */
export type ChangedDay = { readonly day: Day; readonly works: boolean; readonly name: string };

/** 两份日历之间变了的日子，从某日（含）到某日（含）：what explains why a due moved. */
export function changedDays(
  previous: WorkingCalendar,
  next: WorkingCalendar,
  from: Day,
  through: Day,
): readonly ChangedDay[] {
  return Array.from({ length: Math.max(0, through - from + 1) }, (_, index) => from + index)
    .filter((day) => isWorkingDay(previous, day) !== isWorkingDay(next, day))
    .map((day) => ({
      day,
      works: isWorkingDay(next, day),
      name: next.names[day] ?? previous.names[day] ?? '',
    }));
}
