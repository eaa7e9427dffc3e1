import type { CaseCommand } from '@wangge/grid/case/command';
import type { DemoCase, DemoRaise, DemoStep } from './demo.ts';
import type { When } from './when.ts';

/** 一条命令：相对的日子、时刻、谁。 */
export type At = readonly [day: number, time: string, by: string];

export type Script = ReturnType<typeof scriptOf>;

/** 写案件用的记法：每个函数就是一条命令。 */
export function scriptOf(when: When) {
  const step = ([day, time, by]: At, command: CaseCommand): DemoStep => ({
    when: when(day, time),
    by,
    command,
  });
  return {
    accept: (at: At, next: 'dispatch' | 'self' = 'dispatch') => step(at, { type: 'accept', next }),
    dispatch: (at: At, postId: string, body?: string, note = '') =>
      step(at, { type: 'dispatch', postId, note, ...(body && { body }) }),
    takeOn: (at: At) => step(at, { type: 'take-on' }),
    giveBack: (at: At, reason: string, note: string) => step(at, { type: 'return', reason, note }),
    handOver: (at: At, postId: string, plan: string, opinion: string) =>
      step(at, { type: 'hand-over', postId, plan, opinion }),
    progress: (at: At, text: string) => step(at, { type: 'note-progress', text }),
    answer: (at: At, text: string, final = false) => step(at, { type: 'answer', text, final }),
    noteReason: (at: At, text: string) => step(at, { type: 'note-reason', text }),
    approveReason: (at: At, clock: number) =>
      step(at, { type: 'decide-reason', clock, approve: true }),
    suspend: (at: At, untilOn: number, reason: string) =>
      step(at, { type: 'request-suspension', untilOn, reason }),
    approveSuspension: (at: At, note: string) =>
      step(at, { type: 'decide-suspension', approve: true, note }),
    treat: (at: At, solution: string, result: string, photosAfter = 0, onTheSpot = false) =>
      step(at, { type: 'treat', solution, result, effect: '', photosAfter, onTheSpot }),
    pass: (at: At, text: string) => step(at, { type: 'verify', passed: true, text }),
    relapse: (at: At, text: string) => step(at, { type: 'look-back', relapsed: true, text }),
    reopen: (at: At, reason: string) => step(at, { type: 'reopen', reason }),
    plan: (at: At, items: Extract<CaseCommand, { type: 'fill-plan' }>['items']) =>
      step(at, { type: 'fill-plan', items }),
    approvePlan: (at: At) => step(at, { type: 'approve-plan', approve: true, note: '同意' }),
  };
}

type RaiseRow = Omit<DemoRaise, 'when' | 'by' | 'grid' | 'content' | 'source'> & {
  readonly source?: DemoRaise['source'];
  readonly title: string;
  readonly text: string;
};

/** 登记：谁、何时、在哪格；没有账号的人写 null。 */
export function raisedBy(when: When) {
  return (
    key: string,
    [day, time, by, grid]: readonly [day: number, time: string, by: string | null, grid: string],
    { title, text, ...row }: RaiseRow,
    steps: readonly DemoStep[] = [],
    more: Pick<DemoCase, 'publishedBy' | 'answers'> = {},
  ): DemoCase => ({
    key,
    raise: {
      ...row,
      source: row.source ?? (by === null ? 'public' : 'staff'),
      when: when(day, time),
      by,
      grid,
      content: { title, text },
    },
    steps,
    ...more,
  });
}
