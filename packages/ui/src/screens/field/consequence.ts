import type { CheckSheet, ConsequenceView } from '@wangge/api/form/views';
import { say, type Locale } from '@wangge/grid/words';
import { m } from '@wangge/i18n/messages';
import { dueText } from '../../format/day.ts';
import { signsOf } from '../../format/signs.ts';
import type { Finding, ItemToCheck } from '../../parts/check.ts';
import { limitWords } from '../case/limit-words.ts';
import { severityOf } from './checklist.ts';

export type ConsequenceSheet = Pick<CheckSheet, 'grades' | 'consequences' | 'at' | 'offsetMinutes'>;

/** 不合格会怎样：成不成案，谁处置，多久，谁复查；最重的一级先说该怎么办。 */
export function consequenceWords(
  sheet: ConsequenceSheet,
  item: ItemToCheck,
  finding: Finding,
  locale: Locale,
): string {
  const severity = severityOf(item, finding);
  const consequence = sheet.consequences[item.code]?.[severity ?? ''];
  if (!consequence?.raises) return m.check_record_only();
  const kind = say(consequence.raises.words, locale);
  const parts = [
    meaningOfGravest(sheet, severity, locale),
    becomes(consequence, kind, locale),
    limitSentence(consequence, sheet, locale),
    consequence.rechecks[0]
      ? m.check_recheck({ post: say(consequence.rechecks[0].words, locale) })
      : '',
  ];
  return parts.filter(Boolean).join(signsOf(locale).space);
}

function becomes({ receives: [first], treats }: ConsequenceView, kind: string, locale: Locale) {
  if (first) return m.check_becomes_received({ kind, post: say(first.words, locale) });
  return treats
    ? m.check_becomes({ kind, body: say(treats.words, locale) })
    : m.check_becomes_only({ kind });
}

/** `眼前有危险：先撤离，先打 119 …`: of the gravest grade only, where it matters more than who treats. */
function meaningOfGravest(
  { grades }: ConsequenceSheet,
  severity: string | undefined,
  locale: Locale,
): string {
  const grade = grades.find(({ id }) => id === severity);
  if (!grade?.meaning || grades.some(({ order }) => order > grade.order)) return '';
  const words = say(grade.meaning, locale);
  return /[。.]$/.test(words) ? words : `${words}${signsOf(locale).stop}`;
}

function limitSentence(
  { limit, dueAt }: ConsequenceView,
  { at, offsetMinutes }: ConsequenceSheet,
  locale: Locale,
): string {
  if (limit === null) return '';
  if (limit === 'by-plan') return m.check_limit_by_plan();
  if (dueAt === null || limit.unit === 'continuous-hour')
    return m.check_limit({ limit: limitWords(limit, locale) });
  return m.check_due({ due: dueText(dueAt, at, offsetMinutes, locale) });
}
