import { DAY, HOUR, MINUTE } from '@wangge/grid/time';
import type { Locale } from '@wangge/grid/words';

type Unit = 'day' | 'hour' | 'minute';
const UNITS: Record<Locale, Record<Unit, string>> = {
  'zh-CN': { day: '天', hour: '小时', minute: '分钟' },
  en: { day: 'd', hour: 'h', minute: 'min' },
};

/** A length of time in its two largest units, rounded down: `1 天 13 小时`, `13 小时`, `45 分钟`; `1 d 13 h`. */
export function spanText(milliseconds: number, locale: Locale): string {
  const length = Math.max(0, milliseconds);
  const days = Math.floor(length / DAY);
  const hours = Math.floor((length % DAY) / HOUR);
  const unit = UNITS[locale];
  if (days > 0)
    return hours > 0 ? `${days} ${unit.day} ${hours} ${unit.hour}` : `${days} ${unit.day}`;
  if (hours > 0) return `${hours} ${unit.hour}`;
  return `${Math.floor(length / MINUTE)} ${unit.minute}`;
}

/** To the minute, for the one clock that is looked at closely: `13 小时 20 分钟`. */
export function exactSpanText(milliseconds: number, locale: Locale): string {
  const length = Math.max(0, milliseconds);
  const minutes = Math.floor((length % HOUR) / MINUTE);
  if (length < HOUR || length >= DAY || minutes === 0) return spanText(length, locale);
  return `${spanText(length, locale)} ${minutes} ${UNITS[locale].minute}`;
}
