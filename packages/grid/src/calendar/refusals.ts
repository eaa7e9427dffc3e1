/** 工作日历的拒绝代码。 */
export const calendarRefusals = [
  'calendar.name-missing',
  'calendar.day-contradicts',
  'calendar.season-start',
  'calendar.season-twice',
  'calendar.window',
  'calendar.notice-title',
  'calendar.notice-sentence',
  'calendar.notice-weekday',
  'calendar.notice-count',
  'calendar.notice-works-anyway',
  'calendar.notice-incomplete',
  'calendar.notice-empty',
  'calendar.notice-gap',
  'calendar.notice-year-first',
  'calendar.notice-known',
  'calendar.changed',
] as const;
export type CalendarRefusal = (typeof calendarRefusals)[number];
