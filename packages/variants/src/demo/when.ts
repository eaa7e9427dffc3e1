import type { Day } from '@wangge/grid/time';
import type { DemoInstant } from './demo.ts';

/** 相对的日子和时刻，如 -9 天 `11:20`，换算到开始那天。 */
export type When = (day: number, time: string) => DemoInstant;

export function whenFrom(today: Day): When {
  return (day, time) => {
    const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
    if (!match) throw new Error(`not a time of day: ${time}`);
    return { day: today + day, minute: Number(match[1]) * 60 + Number(match[2]) };
  };
}
