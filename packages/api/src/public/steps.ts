import type { CaseState, Ending, Stage } from '@wangge/grid/case/case';
import type { CaseFact } from '@wangge/grid/case/fact';
import type { Instant } from '@wangge/grid/time';
import type { PublicStep } from './views.ts';

/** 九个阶段说成居民听得懂的几步。 */
const steps: Readonly<Record<Exclude<Stage, 'closed'>, PublicStep>> = {
  'to-accept': 'received',
  'to-dispatch': 'accepted',
  'to-take-on': 'accepted',
  'in-treatment': 'in-hand',
  'to-verify': 'checking',
  returned: 'accepted',
  reopened: 'accepted',
  suspended: 'waiting',
};

export function stepOf({ stage, ending }: Pick<CaseState, 'stage' | 'ending'>): PublicStep {
  return stage === 'closed' ? (ending ?? 'done') : steps[stage];
}

/** 走到哪一步、什么时候：every change of step once; moves within a step are the office's own affair. */
export function courseOf(
  log: ReadonlyArray<{ readonly at: Instant; readonly fact: CaseFact }>,
): Array<{ at: Instant; step: PublicStep }> {
  const course: Array<{ at: Instant; step: PublicStep }> = [];
  let ending: Ending | null = null;
  for (const { at, fact } of log) {
    if (fact.type === 'ended') ending = fact.ending;
    if (fact.type === 'reopened') ending = null;
    if (fact.type !== 'moved') continue;
    const step = stepOf({ stage: fact.to, ending });
    if (course.at(-1)?.step !== step) course.push({ at, step });
  }
  return course;
}
