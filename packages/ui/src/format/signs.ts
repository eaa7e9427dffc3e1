import type { Locale } from '@wangge/grid/words';

/** 标点：what stands between words, full-width in Chinese and followed by a space in English. `and` is 、; `space` is what
 * stands between sentences. */
const signs = {
  'zh-CN': { comma: '，', semicolon: '；', colon: '：', and: '、', stop: '。', space: '' },
  en: { comma: ', ', semicolon: '; ', colon: ': ', and: ', ', stop: '.', space: ' ' },
} as const satisfies Record<Locale, Record<string, string>>;

export function signsOf(locale: Locale): (typeof signs)[Locale] {
  return signs[locale];
}
