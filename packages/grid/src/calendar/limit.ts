/** 时限的四种单位：自然日、工作日、工作小时、连续小时。 */
export const limitUnits = [
  'natural-day',
  'working-day',
  'working-hour',
  'continuous-hour',
] as const;
export type LimitUnit = (typeof limitUnits)[number];

/** 时限。单位是时限的一部分，天与工作日从不混用。篇七 R7-03..06、篇八 R8-08..11 */
export type Limit = {
  readonly unit: LimitUnit;
  /** Count in the unit, positive integer. */
  readonly value: number;
  /** Natural days that end on a day off move to the next working day unless this is false (hazards, emergencies). */
  readonly moves?: boolean;
  /** 一般在：a norm. Late with an approved reason is explained, without one a violation. R7-03, R7-05 */
  readonly norm?: boolean;
  /** 立即：the responsible person is notified at the same minute. */
  readonly atOnce?: boolean;
};

/** `at-once`, `2h`, `8wh`, `1d`, `3wd` → Limit; null when the text is none of these. */
export function parseLimit(
  text: string,
  extra: { moves?: boolean; norm?: boolean } = {},
): Limit | null {
  if (text === 'at-once') return { unit: 'continuous-hour', value: 2, atOnce: true, ...extra };
  const match = /^([1-9]\d*)(h|wh|d|wd)$/.exec(text);
  if (!match) return null;
  const units = {
    h: 'continuous-hour',
    wh: 'working-hour',
    d: 'natural-day',
    wd: 'working-day',
  } as const;
  return { unit: units[match[2] as keyof typeof units], value: Number(match[1]), ...extra };
}
