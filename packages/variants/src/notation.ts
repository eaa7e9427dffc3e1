import { parseLimit, type Limit } from '@wangge/grid/calendar/limit';
import type { CheckGroup, CheckItem, Choice, Field, FieldType } from '@wangge/grid/form/form';
import type { Policy } from '@wangge/grid/policy/policy';
import type { Words } from '@wangge/grid/words';

type Channel = Policy['channels'][number];

/** 记法：把一行数据写成一行。这里什么都不决定。 */
export function words(zh: string, en: string): Words {
  return { zh, en };
}

export function choice(id: string, zh: string, en: string): Choice {
  return { id, words: { zh, en } };
}

export function choices(
  rows: Readonly<Record<string, readonly [zh: string, en: string]>>,
): Choice[] {
  return Object.entries(rows).map(([id, [zh, en]]) => choice(id, zh, en));
}

/** 主动发现的渠道：who found it was there. */
export function found(id: string, zh: string, en: string): Channel {
  return { id, words: { zh, en }, proactive: true, onForm: true };
}

/** 别人反映来的渠道；`noPhoto`：why none can be had. */
export function told(id: string, zh: string, en: string, noPhoto: Words): Channel {
  return { id, words: { zh, en }, proactive: false, onForm: true, noPhoto };
}

export function field(
  id: string,
  zh: string,
  en: string,
  type: FieldType,
  rest: Omit<Field, 'id' | 'words' | 'type'> = {},
): Field {
  return { id, words: { zh, en }, type, ...rest };
}

export function item(
  id: string,
  zh: string,
  en: string,
  rest: Omit<CheckItem, 'id' | 'words'>,
): CheckItem {
  return { id, words: { zh, en }, ...rest };
}

export function group(
  id: string,
  zh: string,
  en: string,
  items: readonly string[],
  hint?: Words,
): CheckGroup {
  return { id, words: { zh, en }, items, ...(hint && { hint }) };
}

/** `3wd`、`1d`、`at-once`。写错时在载入时就失败。 */
export function limit(code: string, extra: { moves?: boolean; norm?: boolean } = {}): Limit {
  const parsed = parseLimit(code, extra);
  if (parsed === null) throw new Error(`not a limit: ${code}`);
  return parsed;
}
