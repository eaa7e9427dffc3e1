import type { Locale } from '@wangge/grid/words';

/** 标点：what stands between words, full-width in Chinese and followed by a space in English. `and` is 、. */
const signs = {
  'zh-CN': { comma: '，', semicolon: '；', colon: '：', and: '、' },
  en: { comma: ', ', semicolon: '; ', colon: ': ', and: ', ' },
} as const satisfies Record<Locale, Record<string, string>>;

export function signsOf(locale: Locale): (typeof signs)[Locale] {
  return signs[locale];
}
