import type { LimitSetView, RulesView } from '@wangge/api/policy/views';
import type { Limit } from '@wangge/grid/calendar/limit';
import { say, type Locale } from '@wangge/grid/words';
import { m } from '@wangge/i18n/messages';
import { limitWords } from '../case/limit-words.ts';

/** All sets stand on one axis of seven days, so that they can be compared by eye. */
export const AXIS_DAYS = 7;

/**
 * 一条时限的条：working days are segmented, natural days and hours solid, the cap is a line. A limit that is longer than
 * the axis says so.
 */
export type LimitBar = {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly look: 'segmented' | 'solid' | 'line' | 'none';
  /** 0 to 1 of the axis. */
  readonly share: number;
  readonly beyond: boolean;
};

const HOURS_A_DAY = { 'working-hour': 8, 'continuous-hour': 24 } as const;

function daysOf({ unit, value }: Limit): number {
  return unit === 'working-hour' || unit === 'continuous-hour' ? value / HOURS_A_DAY[unit] : value;
}

type Line = { id: string; label: string; limit: Limit | 'by-plan' | undefined; cap?: boolean };

function barOf({ id, label, limit, cap }: Line, locale: Locale): LimitBar[] {
  if (limit === undefined) return [];
  if (limit === 'by-plan')
    return [{ id, label, text: m.rules_by_plan(), look: 'none', share: 0, beyond: false }];
  const days = daysOf(limit);
  const segmented = limit.unit === 'working-day';
  return [
    {
      id,
      label,
      text: limitWords(limit, locale),
      look: cap ? 'line' : segmented ? 'segmented' : 'solid',
      share: Math.min(1, days / AXIS_DAYS),
      beyond: days > AXIS_DAYS,
    },
  ];
}

/** 一套时限的各条，按办理的先后：accept, plan, treat tier by tier, hand up, verify, the cap last. */
export function barsOf(
  set: LimitSetView,
  { tiers, terms }: Pick<RulesView, 'tiers' | 'terms'>,
  locale: Locale,
): LimitBar[] {
  const word = (
    named: readonly { id: string; words: { zh: string; en?: string } }[],
    id: string,
  ) => {
    const term = named.find((each) => each.id === id);
    return term ? say(term.words, locale) : id;
  };
  const lines: Line[] = [
    { id: 'accept', label: m.case_clock_accept(), limit: set.accept },
    { id: 'plan', label: m.case_clock_plan(), limit: set.plan },
    ...tiers.map(({ id, words }) => ({
      id: `treat-${id}`,
      label: say(words, locale),
      limit: set.treat[id],
    })),
    ...Object.entries(set.byMark ?? {}).map(([id, limit]) => ({
      id: `mark-${id}`,
      label: word(terms.marks, id),
      limit,
    })),
    ...Object.entries(set.byGrade ?? {}).map(([id, limit]) => ({
      id: `grade-${id}`,
      label: word(terms.grades, id),
      limit,
    })),
    ...Object.entries(set.handUp ?? {}).map(([id, limit]) => ({
      id: `hand-up-${id}`,
      label: m.rules_hand_up({ tier: word(tiers, id) }),
      limit,
    })),
    { id: 'verify', label: m.case_clock_verify(), limit: set.verify },
    { id: 'cap', label: m.rules_cap(), limit: set.cap, cap: true },
  ];
  return lines.flatMap((line) => barOf(line, locale));
}

/** What the numbers of a set mean, said once below it. */
export function notesOf(set: LimitSetView): string[] {
  const limits = [
    set.accept,
    set.verify,
    set.plan,
    ...Object.values(set.treat),
    ...Object.values(set.handUp ?? {}),
    ...Object.values(set.byMark ?? {}),
  ].filter((limit): limit is Limit => limit !== undefined);
  const natural = limits.filter(({ unit }) => unit === 'natural-day');
  const moving = natural.filter(({ moves }) => moves !== false);
  return [
    ...(moving.length > 0 ? [m.rules_note_natural()] : []),
    ...(natural.length > moving.length ? [m.rules_note_hazard()] : []),
    ...(limits.some(({ norm }) => norm) ? [m.rules_note_norm()] : []),
    ...(set.handUp ? [m.rules_note_hand_up()] : []),
    ...(set.cap ? [m.rules_note_cap()] : []),
  ];
}
