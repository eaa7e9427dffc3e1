import { parseDay } from '@wangge/grid/time';
import { describe, expect, it } from 'vitest';
import { CLOCK_STATES, clockWords, closeClockWords, usedShare, type Clock } from './clock.ts';

const at = (text: string) => Date.parse(text);
const HOUR = 3_600_000;
const now = at('2026-11-25T10:40+08:00');

const table: Record<
  (typeof CLOCK_STATES)[number],
  [Partial<Clock>, string, string, string, string]
> = {
  none: [{}, '未起算', '受理后起算', 'Not started', 'Starts on acceptance'],
  run: [
    { dueAt: at('2026-11-27T00:00+08:00'), levelWord: '社区' },
    '剩 1 天 13 小时',
    '社区 · 11-26',
    '1 d 13 h left',
    '社区 · 26 Nov',
  ],
  soon: [
    { dueAt: at('2026-11-26T00:00+08:00'), levelWord: '街道' },
    '剩 13 小时',
    '街道 · 今日 24:00',
    '13 h left',
    '街道 · today 24:00',
  ],
  over: [
    { dueAt: at('2026-11-24T00:00+08:00'), levelWord: '街道' },
    '逾期 1 天 10 小时',
    '街道 · 11-23',
    'Overdue by 1 d 10 h',
    '街道 · 23 Nov',
  ],
  hold: [
    { holdUntil: parseDay('2026-12-15') ?? 0, restMs: 52 * HOUR },
    '挂账至 12-15',
    '余 2 天 4 小时',
    'Suspended until 15 Dec',
    '2 d 4 h left',
  ],
  provisional: [
    { dueAt: at('2027-01-07T00:00+08:00') },
    '2027-01-06 暂定',
    '年历未公布',
    '6 Jan 2027 provisional',
    'Calendar not published',
  ],
  met: [
    { levelWord: '社区', usedMs: 5 * HOUR },
    '按时办结',
    '社区 · 用 5 小时',
    'Closed in time',
    '社区 · took 5 h',
  ],
  late: [
    { levelWord: '社区', lateMs: 5 * HOUR, dueAt: at('2026-11-19T00:00+08:00') },
    '逾期 5 小时办结',
    '社区 · 11-18',
    'Closed 5 h late',
    '社区 · 18 Nov',
  ],
  exempt: [
    { lateMs: 24 * HOUR, note: '11-22 申诉获准' },
    '逾期 1 天 · 已免责',
    '11-22 申诉获准',
    '1 d late · exempt',
    '11-22 申诉获准',
  ],
};

describe('each state of a clock has its words', () => {
  it.each(CLOCK_STATES.map((state) => [state, ...table[state]] as const))(
    '%s',
    (state, part, main, detail, mainEn, detailEn) => {
      const clock: Clock = { state, now, ...part };
      expect(clockWords(clock, 'zh-CN')).toEqual({ main, detail });
      expect(clockWords(clock, 'en')).toEqual({ main: mainEn, detail: detailEn });
    },
  );

  it('the clock of one case says when, and the rest to the minute', () => {
    const clock: Clock = { state: 'soon', now, dueAt: at('2026-11-26T00:00+08:00') };
    expect(closeClockWords(clock, 'zh-CN')).toEqual({
      main: '今日 24:00 到期',
      detail: '还剩 13 小时 20 分钟',
    });
  });

  it('the ring never leaves 0 to 1', () => {
    const clock = (startAt: number, dueAt: number): Clock => ({
      state: 'run',
      now,
      startAt,
      dueAt,
    });
    expect(usedShare(clock(now - HOUR, now + HOUR))).toBe(0.5);
    expect(usedShare(clock(now - HOUR, now - 1))).toBe(1);
    expect(usedShare(clock(now + HOUR, now + 2 * HOUR))).toBe(0);
    expect(usedShare(clock(now, now))).toBe(0);
  });
});
