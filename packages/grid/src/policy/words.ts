import type { Words } from '../words.ts';

/** 一份策略里的全部词，连同所在位置。界面词表和查漏都从这里走。 */
export function wordsOf(value: unknown, at = ''): Array<{ at: string; words: Words }> {
  if (Array.isArray(value))
    return value.flatMap((each: unknown, index) =>
      wordsOf(each, `${at}[${nameOf(each) ?? index}]`),
    );
  if (typeof value !== 'object' || value === null) return [];
  if (isWords(value)) return [{ at, words: value }];
  return Object.entries(value).flatMap(([key, each]) =>
    wordsOf(each, at === '' ? key : `${at}.${key}`),
  );
}

function isWords(value: object): value is Words {
  return 'zh' in value && typeof value.zh === 'string';
}

function nameOf(value: unknown): string | undefined {
  return typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string'
    ? value.id
    : undefined;
}
