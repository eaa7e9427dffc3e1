import type { Words } from '../words.ts';
import { plainTitle } from './head.ts';

type Named = { readonly id: string; readonly words: Words };

/**
 * 按叫法找：the id, the Chinese or English words, and each of several words that stand in one label — “街道（镇）” is
 * also found as 街道 and as 镇. A name that fits two finds nothing.
 */
export function finderOf<T extends Named>(all: readonly T[]): (text: string) => T | undefined {
  const exact = new Map<string, T>();
  const partly = new Map<string, T | null>();
  for (const each of all) {
    for (const name of [each.id, each.words.zh, each.words.en ?? ''])
      if (name !== '' && !exact.has(key(name))) exact.set(key(name), each);
    for (const part of each.words.zh.split(/[（）()、/]/).filter((text) => text !== ''))
      partly.set(key(part), partly.has(key(part)) && partly.get(key(part)) !== each ? null : each);
  }
  return (text) =>
    exact.get(key(text)) ?? partly.get(key(text)) ?? exact.get(plainTitle(text)) ?? undefined;
}

function key(text: string): string {
  return text.replaceAll(/\s/g, '').toLowerCase();
}
