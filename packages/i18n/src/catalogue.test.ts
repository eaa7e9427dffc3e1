import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { traditionalCharactersIn } from './traditional.ts';

const root = new URL('../', import.meta.url);
const locales = ['zh-CN', 'en'] as const;
type Locale = (typeof locales)[number];

const concepts = [...new Set(locales.flatMap(filesOf))].sort();

describe('the message catalogues', () => {
  it('are all listed in the settings, and nothing else is', () => {
    const settings = readJson('project.inlang/settings.json') as {
      'plugin.inlang.messageFormat': { pathPattern: string[] };
    };
    const listed = settings['plugin.inlang.messageFormat'].pathPattern;
    expect([...listed].sort()).toEqual(concepts.map((file) => `./messages/{locale}/${file}`));
  });

  it.each(concepts)('%s has the same keys and placeholders in both languages', (file) => {
    const [zh, en] = locales.map((locale) => shapeOf(messagesOf(locale, file)));
    expect(en).toEqual(zh);
  });

  it.each(locales)('say every key of %s in one file only', (locale) => {
    const keys = concepts.flatMap((file) => [...messagesOf(locale, file).keys()]);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('leave no message empty', () => {
    const empty = locales.flatMap((locale) =>
      concepts.flatMap((file) =>
        [...messagesOf(locale, file)]
          .filter(([, text]) => text.trim() === '')
          .map(([key]) => `${locale} ${key}`),
      ),
    );
    expect(empty).toEqual([]);
  });

  it('are written in simplified characters', () => {
    const found = concepts.flatMap((file) =>
      [...messagesOf('zh-CN', file)].flatMap(([key, text]) => {
        const characters = traditionalCharactersIn(text).join('');
        return characters === '' ? [] : [`${key}: ${characters}`];
      }),
    );
    expect(found).toEqual([]);
  });
});

describe('traditionalCharactersIn', () => {
  it.each([
    ['三个工作日内处置，逾期须说明理由', []],
    ['逐級上報', ['級', '報']],
    ['宿舍長、網格員', ['長', '網', '員']],
    ['Grid 12 · 网格', []],
  ])('finds in %s: %j', (text, expected) => {
    expect(traditionalCharactersIn(text)).toEqual(expected);
  });
});

function filesOf(locale: Locale): string[] {
  return readdirSync(new URL(`messages/${locale}/`, root)).filter((file) => file.endsWith('.json'));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8'));
}

/** Messages of one file by key; nested keys and variants are flattened. */
function messagesOf(locale: Locale, file: string): Map<string, string> {
  const flat = new Map<string, string>();
  const walk = (value: unknown, path: string[]): void => {
    if (typeof value === 'string') flat.set(path.join('.'), value);
    else if (Array.isArray(value)) flat.set(path.join('.'), JSON.stringify(value));
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value))
        if (key !== '$schema') walk(inner, [...path, key]);
  };
  walk(readJson(`messages/${locale}/${file}`), []);
  return flat;
}

/** Every key with the placeholders of its message; a message with variants counts once per name. */
function shapeOf(messages: Map<string, string>): Record<string, string[]> {
  return Object.fromEntries(
    [...messages].map(([key, text]) => {
      const names = [...text.matchAll(/(?<!\\)\{\s*\$?(\w+)\s*\}/g)].map((match) => match[1] ?? '');
      return [key, [...new Set(names)].sort()];
    }),
  );
}
