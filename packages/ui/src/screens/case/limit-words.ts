import type { Limit } from '@wangge/grid/calendar/limit';
import type { Locale } from '@wangge/grid/words';
import { m } from '@wangge/i18n/messages';

const TELLERS = {
  'natural-day': m.case_limit_natural_day,
  'working-day': m.case_limit_working_day,
  'working-hour': m.case_limit_working_hour,
  'continuous-hour': m.case_limit_continuous_hour,
} as const;

/** 时限的说法：1 天、3 个工作日、8 个工作小时、立即（2 小时）。 */
export function limitWords(limit: Limit, locale: Locale): string {
  const one = limit.unit === 'working-day' && limit.value === 1;
  const amount = one
    ? m.case_limit_working_day_one({}, { locale })
    : TELLERS[limit.unit]({ n: limit.value }, { locale });
  const named = limit.atOnce ? m.case_limit_at_once({ amount }, { locale }) : amount;
  return limit.norm ? m.case_limit_norm({ amount: named }, { locale }) : named;
}
