/** 工作日历的拒绝代码。 */
export const calendarRefusals = [
  'calendar.name-missing',
  'calendar.day-contradicts',
  'calendar.season-start',
  'calendar.season-twice',
  'calendar.window',
] as const;
export type CalendarRefusal = (typeof calendarRefusals)[number];
