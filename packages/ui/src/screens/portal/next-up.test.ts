import type { WaitingInOrganization, WaitingItem } from '@wangge/api/notification/views';
import { expect, it } from 'vitest';
import { nextUp } from './next-up.ts';

const at = (text: string) => Date.parse(`${text}+08:00`);
const now = at('2026-11-25T10:30');
const counts = { mine: 0, overdue: 0, dueToday: 0, toAnswer: 0, records: 0, unread: 0 };

function item(title: string, due: string | null, overdue = false): WaitingItem {
  return {
    type: 'case',
    caseId: title,
    number: title,
    title,
    gridName: '',
    dueAt: due === null ? null : at(due),
    provisional: false,
    overdue,
    firstReceiverOnly: false,
  };
}

function organization(name: string, items: readonly WaitingItem[]): WaitingInOrganization {
  return {
    organization: { id: name, code: name, name, app: 'coast', offsetMinutes: 480 },
    counts,
    items,
  };
}

const waiting = [
  organization('灯塔', [
    item('明日到期', '2026-11-27T00:00'),
    item('无时限', null),
    item('晚到期', '2026-11-30T12:00'),
  ]),
  organization('港口', [
    item('午间到期', '2026-11-25T12:40'),
    item('早已逾期', '2026-11-24T00:00', true),
    item('今夜到期', '2026-11-26T00:00'),
  ]),
];

it('lays what waits in all organizations into one order: overdue, today, then day by day', () => {
  const groups = nextUp(waiting, now, 'zh-CN', ({ code }, each) => `/${code}/${each.gridName}`);
  expect(
    groups.map(({ title, tone, items }) => [title, tone, items.map((row) => row.title)]),
  ).toEqual([
    ['已逾期', 'over', ['早已逾期']],
    ['今天', 'soon', ['午间到期', '今夜到期']],
    ['明天 周四', 'later', ['明日到期']],
    ['11月30日 周一', 'later', ['晚到期']],
    ['没有时限', 'later', ['无时限']],
  ]);
});

it('writes midnight as 24:00 of the day before, and how long something is overdue', () => {
  const rows = nextUp(waiting, now, 'zh-CN', () => '').flatMap(({ items }) => items);
  expect(rows.find(({ title }) => title === '今夜到期')?.time).toBe('24:00');
  const late = rows.find(({ title }) => title === '早已逾期');
  expect([late?.time, late?.note]).toEqual([undefined, '港口 · 逾期 1 天 10 小时']);
});
