/** 词：界面文字。中文必有，机构自己加的词可以没有英文，显示时退回中文。 */
export type Words = { readonly zh: string; readonly en?: string };

export type Locale = 'zh-CN' | 'en';

export function say(words: Words, locale: Locale): string {
  return locale === 'en' ? (words.en ?? words.zh) : words.zh;
}
