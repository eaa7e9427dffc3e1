import type { Answers, ItemAnswer } from '@wangge/grid/form/form';
import { classes, roomsOf } from './college-classes.ts';
import type { DemoRecord } from './demo.ts';
import type { StaffRow } from './staff.ts';
import type { When } from './when.ts';

export function streetRecords(when: When): DemoRecord[] {
  return [
    {
      key: 'R08',
      kind: 'patrol',
      grid: '650106004002001',
      by: 'p19',
      when: when(-1, '11:40'),
      answers: {
        fields: {
          points: ['孝安里小区', '北门背街'],
          situation: '检查十六项，不合格一项（小广告），现场处理。',
        },
      },
    },
  ];
}

export function worksRecords(when: When): DemoRecord[] {
  return [
    {
      key: 'R13',
      kind: 'patrol',
      grid: 'BZ-01',
      by: 'p37',
      when: when(-3, '10:10'),
      answers: {
        fields: {
          situation: 'hazards-treated',
          shift: 'day',
          'co-signer': '帕提古丽·吾买尔',
          'on-the-spot': '砂轮托架一处当场整改。',
          thinking: ['fatigue'],
          'thinking-note': '两人反映夜班疲劳，已转班组长。',
        },
      },
    },
    {
      key: 'R14',
      kind: 'patrol',
      grid: 'BZ-08',
      by: 'p51',
      when: when(-1, '10:00'),
      answers: {
        fields: {
          situation: 'hazards-open',
          shift: 'day',
          problems: '叉车 3 号停用；成品库消火栓仍被占，提请公司解决。',
          thinking: ['steady'],
        },
      },
    },
  ];
}

/** 昨夜没有自查的两间。 */
const unchecked = new Set(['-1 3-610', '-1 5-409']);

/** 不合格的那几间：哪夜、哪间、哪项。照片由载入时补上。 */
const failing: ReadonlyArray<
  readonly [
    night: number,
    room: string,
    time: string,
    item: string,
    answer: Omit<ItemAnswer, 'result'>,
  ]
> = [
  [
    -5,
    '5-402',
    '22:40',
    'vehicle-battery',
    { choice: 'vehicle-battery', note: '阳台插座，电池发热。' },
  ],
  [-4, '5-305', '22:15', 'private-wiring', { choice: 'chained', note: '三个插排首尾相接。' }],
  [
    -2,
    '3-203',
    '22:05',
    'illegal-appliance',
    { choice: 'electric-cooker', note: '插在床下插排上，未使用。' },
  ],
  [-1, '5-208', '22:20', 'smoking', { choice: 'butts', note: '卫生间有烟头烟味。' }],
  [-1, '5-402', '22:25', 'socket-condition', { choice: 'hot', note: '照明开关发热，已停用。' }],
];

/** 前夜和昨夜全部宿舍的自查，以及更早几夜查出隐患的几间。 */
export function nightlyChecks(
  when: When,
  items: readonly string[],
  students: readonly StaffRow[],
): DemoRecord[] {
  const leaders = new Map(
    students.flatMap(({ key, sits }) =>
      sits.filter(({ kind }) => kind === 'dorm-leader').map(({ grid }) => [grid, key] as const),
    ),
  );
  const rooms = classes.flatMap((each) => [...roomsOf(each, 'b3'), ...roomsOf(each, 'b5')]);
  const nights = [-2, -1].flatMap((night) =>
    rooms.map((room, index) => ({ night, room, time: bedtime(night, index) })),
  );
  const earlier = failing
    .filter(([night]) => night < -2)
    .map(([night, room, time]) => ({ night, room, time }));
  return [...earlier, ...nights]
    .filter(({ night, room }) => leaders.has(room) && !unchecked.has(`${night} ${room}`))
    .map(({ night, room, time }) => {
      const fault = failing.find(([on, where]) => on === night && where === room);
      return {
        key: `N${night}-${room}`,
        kind: 'nightly-room-check',
        grid: room,
        by: leaders.get(room)!,
        when: when(night, fault?.[2] ?? (room === '3-203' ? '22:10' : time)),
        answers: answersOf(items, room, fault),
      };
    });
}

/** Between 21:35 and 23:24, each room at its own minute. */
function bedtime(night: number, index: number): string {
  const minute = 21 * 60 + 35 + ((index * 37 + night * -11) % 110);
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function answersOf(
  items: readonly string[],
  room: string,
  fault: (typeof failing)[number] | undefined,
): Answers {
  const onDuty = ['1', '6'].includes(room.at(-1)!);
  const result = (item: string): ItemAnswer => {
    if (fault?.[3] === item) return { result: 'fail', ...fault[4], photos: ['photo'] };
    return { result: item.startsWith('corridor-') && !onDuty ? 'not-applicable' : 'pass' };
  };
  return { fields: {}, items: Object.fromEntries(items.map((item) => [item, result(item)])) };
}
