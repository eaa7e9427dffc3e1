import type { CaseDetail, LogEntry } from '@wangge/api/case/views';
import type { Day, Instant } from '@wangge/grid/time';
import { say, type Locale } from '@wangge/grid/words';
import { m } from '@wangge/i18n/messages';
import { dueText, monthDay } from '../../format/day.ts';
import type { TimelineEntry } from '../../parts/timeline.ts';

/** 一条事实怎样说。Facts that only move clocks are told under 时限变动. */
export function entriesOf(
  detail: CaseDetail,
  topic: 'all' | LogEntry['topic'],
  locale: Locale,
): TimelineEntry[] {
  return detail.log
    .filter((entry) =>
      topic === 'all' ? entry.topic !== 'time' || TOLD.has(entry.type) : entry.topic === topic,
    )
    .flatMap((entry) => {
      const told = tell(entry, detail, locale);
      return told === null
        ? []
        : [
            {
              id: String(entry.seq),
              kind: entry.type,
              at: entry.at,
              who: whoOf(entry, detail, locale),
              ...told,
            },
          ];
    })
    .sort((one, other) => Number(other.id) - Number(one.id));
}

/** Changes of time that everybody should see in the course of the case. */
const TOLD = new Set([
  'due-moved',
  'suspended',
  'resumed',
  'extension-requested',
  'extension-decided',
  'suspension-requested',
  'suspension-decided',
  'reason-noted',
  'reason-decided',
]);

type Told = Pick<TimelineEntry, 'words' | 'quote' | 'tone'>;
type Fact = Readonly<Record<string, unknown>>;

function whoOf(entry: LogEntry, detail: CaseDetail, locale: Locale): string {
  if (entry.person !== null) return entry.person.name;
  return detail.source === 'public' && entry.type === 'raised'
    ? m.case_log_resident({}, { locale })
    : m.case_log_system({}, { locale });
}

function tell(entry: LogEntry, detail: CaseDetail, locale: Locale): Told | null {
  const { fact } = entry;
  const text = (name: string) => (typeof fact[name] === 'string' ? fact[name] : '');
  const say1 = (words: string, quote = ''): Told => (quote === '' ? { words } : { words, quote });
  const ok = (words: string, quote = ''): Told => ({ ...say1(words, quote), tone: 'ok' });
  const warn = (words: string, quote = ''): Told => ({ ...say1(words, quote), tone: 'warn' });
  const options = { locale };
  const post = typeof fact['post'] === 'string' ? fact['post'] : postWords(fact, locale);
  const until = () => dayWords(requestOf(fact)?.untilOn ?? fact['untilOn'], locale);
  switch (entry.type) {
    case 'raised':
      return say1(m.case_log_raised({}, options));
    case 'accepted':
      return ok(m.case_log_accepted({}, options));
    case 'classified':
      return say1(m.case_log_classified({}, options));
    case 'graded':
      return warn(
        m.case_log_graded({ grade: gradeWords(fact, detail, locale) }, options),
        text('reason'),
      );
    case 'refused':
      return warn(m.case_log_refused({}, options), text('reason'));
    case 'dispatched':
      return say1(m.case_log_dispatched({ post }, options), text('note'));
    case 'taken-on':
      return say1(m.case_log_taken_on({}, options));
    case 'returned':
      return warn(
        m.case_log_returned({ reason: reasonWords(fact, detail, locale) }, options),
        text('note'),
      );
    case 'handed-over':
      return say1(
        m.case_log_handed_over({ post }, options),
        planWords(text('plan'), text('opinion'), locale),
      );
    case 'handed-up':
      return say1(
        m.case_log_handed_up({ post }, options),
        planWords(text('plan'), text('opinion'), locale),
      );
    case 'progressed':
      return say1(m.case_log_progressed({}, options), text('text'));
    case 'answered':
      return say1(
        fact['final'] === true
          ? m.case_log_answered_final({}, options)
          : m.case_log_answered({}, options),
        text('text'),
      );
    case 'reason-noted':
      return warn(
        m.case_log_reason_noted({}, options),
        String((fact['reason'] as Fact | undefined)?.['text'] ?? ''),
      );
    case 'reason-decided':
      return say1(
        fact['approved'] === true
          ? m.case_log_reason_approved({}, options)
          : m.case_log_reason_rejected({}, options),
      );
    case 'extension-requested':
      return say1(
        m.case_log_extension_requested({ date: until() }, options),
        requestOf(fact)?.reason ?? '',
      );
    case 'extension-decided':
      return say1(
        fact['approved'] === true
          ? m.case_log_extension_approved({}, options)
          : m.case_log_extension_rejected({}, options),
        text('note'),
      );
    case 'suspension-requested':
      return say1(
        m.case_log_suspension_requested({ date: until() }, options),
        requestOf(fact)?.reason ?? '',
      );
    case 'suspension-decided':
      return say1(
        fact['approved'] === true
          ? m.case_log_suspension_approved({}, options)
          : m.case_log_suspension_rejected({}, options),
        text('note'),
      );
    case 'suspended':
      return warn(m.case_log_suspended({ date: until() }, options));
    case 'resumed':
      return say1(m.case_log_resumed({}, options), text('note'));
    case 'plan-filled':
      return say1(m.case_log_plan_filled({}, options));
    case 'plan-decided':
      return fact['approved'] === true
        ? ok(m.case_log_plan_approved({}, options), text('note'))
        : warn(m.case_log_plan_rejected({}, options), text('note'));
    case 'photographed':
      return say1(m.case_log_photographed({ count: Number(fact['count']) }, options));
    case 'treated':
      return ok(m.case_log_treated({}, options), treatmentWords(fact));
    case 'verified':
      return fact['passed'] === true
        ? ok(m.case_log_verified({}, options), text('text'))
        : warn(m.case_log_verify_failed({}, options), text('text'));
    case 'ended':
      return ok(ENDINGS[fact['ending'] as keyof typeof ENDINGS]({}, options), text('reason'));
    case 'reopened':
      return warn(m.case_log_reopened({}, options), text('reason'));
    case 'urged':
      return warn(m.case_log_urged({}, options), text('text'));
    case 'supervised':
      return warn(m.case_log_supervised({}, options), text('text'));
    case 'looked-back':
      return fact['relapsed'] === true
        ? warn(m.case_log_relapsed({}, options), text('text'))
        : ok(m.case_log_looked_back({}, options), text('text'));
    case 'published':
      return say1(
        fact['published'] === true
          ? m.case_log_published({}, options)
          : m.case_log_unpublished({}, options),
      );
    case 'due-moved':
      return say1(
        MOVED[fact['why'] as keyof typeof MOVED](
          { date: instantWords(fact['to'], detail, locale) },
          options,
        ),
      );
    case 'cap-moved':
      return say1(m.case_log_cap_moved({}, options));
    case 'clock-started': {
      const clock = fact['clock'] as { tier: string; dueAt: Instant };
      const tier = detail.track.lanes.find((lane) => lane.tier.id === clock.tier)?.tier.words;
      return say1(
        m.case_log_clock_started(
          { tier: tier ? say(tier, locale) : '', date: instantWords(clock.dueAt, detail, locale) },
          options,
        ),
      );
    }
    case 'clock-ended':
      return fact['verdict'] === 'void'
        ? null
        : {
            words: ENDED[fact['verdict'] as keyof typeof ENDED]({}, options),
            tone: fact['verdict'] === 'met' ? 'ok' : 'warn',
          };
    case 'moved':
      return null;
  }
}

const ENDINGS = {
  done: m.case_log_ended_done,
  refused: m.case_log_ended_refused,
  withdrawn: m.case_log_ended_withdrawn,
  merged: m.case_log_ended_merged,
} as const;
const MOVED = {
  extension: m.case_log_due_moved_extension,
  suspension: m.case_log_due_moved_suspension,
  calendar: m.case_log_due_moved_calendar,
} as const;
const ENDED = {
  met: m.case_log_clock_met,
  explained: m.case_log_clock_explained,
  violation: m.case_log_clock_violation,
} as const;

function requestOf(fact: Fact): { untilOn: Day; reason: string } | undefined {
  return fact['request'] as { untilOn: Day; reason: string } | undefined;
}

function dayWords(value: unknown, locale: Locale): string {
  return typeof value === 'number' ? monthDay(value, locale) : '';
}

function instantWords(value: unknown, detail: CaseDetail, locale: Locale): string {
  return typeof value === 'number'
    ? dueText(value, detail.track.now, detail.track.offsetMinutes, locale)
    : '';
}

function postWords(fact: Fact, locale: Locale): string {
  const seat = fact['seat'] as { title?: { zh: string; en?: string } } | undefined;
  return seat?.title ? say(seat.title, locale) : '';
}

function gradeWords(fact: Fact, detail: CaseDetail, locale: Locale): string {
  const grade = [detail.grade, ...detail.options.grades].find((term) => term.id === fact['grade']);
  return grade ? say(grade.words, locale) : String(fact['grade']);
}

function reasonWords(fact: Fact, detail: CaseDetail, locale: Locale): string {
  const reason = detail.options.returnReasons.find((term) => term.id === fact['reason']);
  return reason ? say(reason.words, locale) : String(fact['reason']);
}

function planWords(plan: string, opinion: string, locale: Locale): string {
  return [
    `${m.case_field_plan({}, { locale })}：${plan}`,
    `${m.case_field_opinion({}, { locale })}：${opinion}`,
  ].join('\n');
}

function treatmentWords(fact: Fact): string {
  const content = fact['content'] as Record<string, string> | undefined;
  return [content?.['solution'], content?.['result']].filter(Boolean).join('\n');
}
