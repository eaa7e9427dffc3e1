import type { CaseDetail } from '@wangge/api/case/views';
import type { Stage } from '@wangge/grid/case/case';
import type { Instant } from '@wangge/grid/time';
import type { Locale } from '@wangge/grid/words';
import { m } from '@wangge/i18n/messages';
import { dueText, momentText } from '../../format/day.ts';
import { signsOf } from '../../format/signs.ts';
import { seatName } from './raise.ts';

/** A step as `Steps` shows it. */
type Step = {
  readonly title: string;
  readonly note?: string;
  readonly state: 'done' | 'now' | 'todo';
};

type Told = Pick<
  CaseDetail,
  'stage' | 'turn' | 'clock' | 'raisedAt' | 'photos' | 'planNeeded' | 'onTheSpot'
>;

/** 闭环里还要走的几步，从现在这一步起。 */
const WAY: ReadonlyArray<readonly [Stage, () => string]> = [
  ['to-accept', m.raised_step_accept],
  ['to-dispatch', m.raised_step_dispatch],
  ['to-take-on', m.raised_step_take_on],
  ['in-treatment', m.raised_step_treat],
  ['to-verify', m.raised_step_verify],
];

/** 接下来：登记已做，现在这一步是谁、到什么时候，后面几步。五落实在处置之前。 */
export function nextSteps(detail: Told, now: Instant, offset: number, locale: Locale): Step[] {
  const at = WAY.findIndex(([stage]) => stage === detail.stage);
  const ahead = WAY.slice(Math.max(at, 0)).flatMap(([stage, title]): Step[] => {
    const state = stage === detail.stage ? 'now' : 'todo';
    const step: Step = {
      title: title(),
      state,
      ...noted(stage, state, detail, now, offset, locale),
    };
    const plan: Step = {
      title: m.raised_step_plan(),
      note: m.raised_step_plan_note(),
      state: state === 'now' ? 'now' : 'todo',
    };
    return stage === 'in-treatment' && detail.planNeeded
      ? [plan, { ...step, state: 'todo' }]
      : [step];
  });
  const raised: Step = {
    title: m.raised_step_raised(),
    state: 'done',
    note: m.raised_photos({
      moment: momentText(detail.raisedAt, now, offset, locale),
      count: detail.photos.before.length,
    }),
  };
  return [raised, ...ahead];
}

function noted(
  stage: Stage,
  state: Step['state'],
  { turn, clock }: Told,
  now: Instant,
  offset: number,
  locale: Locale,
): Pick<Step, 'note'> {
  if (state === 'now') {
    const who = turn ? seatName(turn, locale) : '';
    const due =
      clock.dueAt === null ? '' : m.field_by({ due: dueText(clock.dueAt, now, offset, locale) });
    const note = [who, due].filter(Boolean).join(signsOf(locale).comma);
    return note === '' ? {} : { note };
  }
  return stage === 'to-verify' ? { note: m.raised_step_verify_note() } : {};
}
