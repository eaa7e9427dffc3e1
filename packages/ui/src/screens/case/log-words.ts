import type { CaseDetail } from '@wangge/api/case/views';
import type { CaseFact, FactType } from '@wangge/grid/case/fact';
import type { Day, Instant } from '@wangge/grid/time';
import { say, type Locale, type Words } from '@wangge/grid/words';
import { m } from '@wangge/i18n/messages';
import { dueText, monthDay } from '../../format/day.ts';
import type { TimelineEntry } from '../../parts/timeline.ts';

type Told = Pick<TimelineEntry, 'words' | 'quote' | 'tone'>;
type Options = { readonly locale: Locale };
type Scene = {
  readonly fact: unknown;
  readonly sentTo: Words | null;
  readonly detail: CaseDetail;
  readonly options: Options;
};
type Teller = (scene: Scene) => Told | null;
type Of<N extends FactType> = Extract<CaseFact, { type: N }>;

const plain = (words: string, quote?: string): Told => (quote ? { words, quote } : { words });
const ok = (words: string, quote?: string): Told => ({ ...plain(words, quote), tone: 'ok' });
const warn = (words: string, quote?: string): Told => ({ ...plain(words, quote), tone: 'warn' });

/** 一条事实怎样说；没有列出的不单独说（阶段的移动由引起它的命令来说）。 */
export const tellers: Readonly<Partial<Record<FactType, Teller>>> = {
  raised: ({ options }) => plain(m.case_log_raised({}, options)),
  accepted: ({ options }) => ok(m.case_log_accepted({}, options)),
  classified: ({ options }) => plain(m.case_log_classified({}, options)),
  graded: on<'graded'>((fact, { detail, options }) =>
    warn(
      m.case_log_graded(
        { grade: nameOf([detail.grade, ...detail.options.grades], fact.grade, options) },
        options,
      ),
      fact.reason,
    ),
  ),
  refused: on<'refused'>(({ reason }, { options }) =>
    warn(m.case_log_refused({}, options), reason),
  ),
  dispatched: on<'dispatched'>((fact, { sentTo, options }) =>
    plain(m.case_log_dispatched({ post: postOf(sentTo, options) }, options), fact.note),
  ),
  'taken-on': ({ options }) => plain(m.case_log_taken_on({}, options)),
  returned: on<'returned'>((fact, { detail, options }) =>
    warn(
      m.case_log_returned(
        { reason: nameOf(detail.options.returnReasons, fact.reason, options) },
        options,
      ),
      fact.note,
    ),
  ),
  'handed-over': on<'handed-over'>((fact, { sentTo, options }) =>
    plain(
      m.case_log_handed_over({ post: postOf(sentTo, options) }, options),
      planAndOpinion(fact, options),
    ),
  ),
  'handed-up': on<'handed-up'>((fact, { sentTo, options }) =>
    plain(
      m.case_log_handed_up({ post: postOf(sentTo, options) }, options),
      planAndOpinion(fact, options),
    ),
  ),
  progressed: on<'progressed'>(({ text }, { options }) =>
    plain(m.case_log_progressed({}, options), text),
  ),
  answered: on<'answered'>(({ text, final }, { options }) =>
    plain((final ? m.case_log_answered_final : m.case_log_answered)({}, options), text),
  ),
  'reason-noted': on<'reason-noted'>(({ reason }, { options }) =>
    warn(m.case_log_reason_noted({}, options), reason.text),
  ),
  'reason-decided': on<'reason-decided'>(({ approved }, { options }) =>
    plain((approved ? m.case_log_reason_approved : m.case_log_reason_rejected)({}, options)),
  ),
  'extension-requested': on<'extension-requested'>(({ request }, { options }) =>
    plain(
      m.case_log_extension_requested({ date: dayOf(request.untilOn, options) }, options),
      request.reason,
    ),
  ),
  'extension-decided': on<'extension-decided'>(({ approved, note }, { options }) =>
    plain(
      (approved ? m.case_log_extension_approved : m.case_log_extension_rejected)({}, options),
      note,
    ),
  ),
  'suspension-requested': on<'suspension-requested'>(({ request }, { options }) =>
    plain(
      m.case_log_suspension_requested({ date: dayOf(request.untilOn, options) }, options),
      request.reason,
    ),
  ),
  'suspension-decided': on<'suspension-decided'>(({ approved, note }, { options }) =>
    plain(
      (approved ? m.case_log_suspension_approved : m.case_log_suspension_rejected)({}, options),
      note,
    ),
  ),
  suspended: on<'suspended'>(({ untilOn }, { options }) =>
    warn(m.case_log_suspended({ date: dayOf(untilOn, options) }, options)),
  ),
  resumed: on<'resumed'>(({ note }, { options }) => plain(m.case_log_resumed({}, options), note)),
  'plan-filled': ({ options }) => plain(m.case_log_plan_filled({}, options)),
  'plan-decided': on<'plan-decided'>(({ approved, note }, { options }) =>
    approved
      ? ok(m.case_log_plan_approved({}, options), note)
      : warn(m.case_log_plan_rejected({}, options), note),
  ),
  photographed: on<'photographed'>(({ count }, { options }) =>
    plain(m.case_log_photographed({ count }, options)),
  ),
  treated: on<'treated'>(({ content }, { options }) =>
    ok(
      m.case_log_treated({}, options),
      [content.solution, content.result].filter(Boolean).join('\n'),
    ),
  ),
  verified: on<'verified'>(({ passed, text }, { options }) =>
    passed
      ? ok(m.case_log_verified({}, options), text)
      : warn(m.case_log_verify_failed({}, options), text),
  ),
  ended: on<'ended'>(({ ending, reason }, { options }) => ok(endings[ending]({}, options), reason)),
  reopened: on<'reopened'>(({ reason }, { options }) =>
    warn(m.case_log_reopened({}, options), reason),
  ),
  urged: on<'urged'>(({ text }, { options }) => warn(m.case_log_urged({}, options), text)),
  supervised: on<'supervised'>(({ text }, { options }) =>
    warn(m.case_log_supervised({}, options), text),
  ),
  'looked-back': on<'looked-back'>(({ relapsed, text }, { options }) =>
    relapsed
      ? warn(m.case_log_relapsed({}, options), text)
      : ok(m.case_log_looked_back({}, options), text),
  ),
  published: on<'published'>(({ published }, { options }) =>
    plain((published ? m.case_log_published : m.case_log_unpublished)({}, options)),
  ),
  'due-moved': on<'due-moved'>(({ why, from, to }, { detail, options }) =>
    plain(
      (from === to ? m.case_log_due_firm : moves[why])(
        { date: instantOf(to, detail, options) },
        options,
      ),
    ),
  ),
  'cap-moved': ({ options }) => plain(m.case_log_cap_moved({}, options)),
  'clock-started': on<'clock-started'>(({ clock }, { detail, options }) => {
    const lane = detail.track.lanes.find(({ tier }) => tier.id === clock.tier);
    const tier = lane ? say(lane.tier.words, options.locale) : '';
    const date = instantOf(clock.dueAt, detail, options);
    return plain(m.case_log_clock_started({ tier, date }, options));
  }),
  'clock-ended': on<'clock-ended'>(({ verdict }, { options }) => {
    if (verdict === 'void') return null;
    return (verdict === 'met' ? ok : warn)(verdicts[verdict]({}, options));
  }),
};

const endings = {
  done: m.case_log_ended_done,
  refused: m.case_log_ended_refused,
  withdrawn: m.case_log_ended_withdrawn,
  merged: m.case_log_ended_merged,
} as const;

const moves = {
  extension: m.case_log_due_moved_extension,
  suspension: m.case_log_due_moved_suspension,
  calendar: m.case_log_due_moved_calendar,
} as const;

const verdicts = {
  met: m.case_log_clock_met,
  explained: m.case_log_clock_explained,
  violation: m.case_log_clock_violation,
} as const;

/** The log keeps a fact as it was written; its type says what is in it. */
function on<N extends FactType>(tell: (fact: Of<N>, scene: Scene) => Told | null): Teller {
  return (scene) => tell(scene.fact as Of<N>, scene);
}

function postOf(sentTo: Words | null, { locale }: Options): string {
  return sentTo ? say(sentTo, locale) : '';
}

function nameOf(
  terms: ReadonlyArray<{ readonly id: string; readonly words: Words }>,
  id: string,
  { locale }: Options,
): string {
  const term = terms.find((each) => each.id === id);
  return term ? say(term.words, locale) : id;
}

function dayOf(on: Day, { locale }: Options): string {
  return monthDay(on, locale);
}

function instantOf(at: Instant, detail: CaseDetail, { locale }: Options): string {
  return dueText(at, detail.track.now, detail.track.offsetMinutes, locale);
}

function planAndOpinion(fact: { plan: string; opinion: string }, options: Options): string {
  const line = (label: string, text: string) => `${label}：${text}`;
  return [
    line(m.case_field_plan({}, options), fact.plan),
    line(m.case_field_opinion({}, options), fact.opinion),
  ].join('\n');
}
