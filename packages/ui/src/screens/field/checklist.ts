import type { CheckItem, Choice, Form, ItemAnswer } from '@wangge/grid/form/form';
import { say, type Locale, type Words } from '@wangge/grid/words';
import { leastSeverity, type Finding, type ItemToCheck } from '../../parts/check.ts';

/** 检查表的一行：手机上一组一行，没有分组的一项一行。 */
export type ChecklistLine = {
  readonly id: string;
  readonly words: Words;
  readonly hint: Words | null;
  readonly items: readonly CheckItem[];
};

/** 检查表在手机上的样子：数着的几行、组外的几行、点人数的那一项。 */
export type Checklist = {
  readonly lines: readonly ChecklistLine[];
  readonly others: readonly ChecklistLine[];
  readonly count: CheckItem | null;
};

type Listed = Pick<Form, 'items' | 'groups'>;
export type GradeWord = { readonly id: string; readonly words: Words; readonly order: number };

export function checklistOf({ items = [], groups = [] }: Listed): Checklist {
  const grouped = new Set(groups.flatMap((group) => group.items));
  const alone = items
    .filter((item) => !grouped.has(item.id) && item.type !== 'count')
    .map((item) => ({ id: item.id, words: item.words, hint: null, items: [item] }));
  return {
    lines:
      groups.length === 0
        ? alone
        : groups.map(({ id, words, hint, items: members }) => ({
            id,
            words,
            hint: hint ?? null,
            items: items.filter((item) => members.includes(item.id)),
          })),
    others: groups.length === 0 ? [] : alone,
    count: items.find((item) => item.type === 'count') ?? null,
  };
}

/** 一项在手机上的样子；级别由轻到重。 */
export function itemToCheck(
  item: CheckItem,
  grades: readonly GradeWord[],
  locale: Locale,
): ItemToCheck {
  const urgent = new Set(item.urgentWhen?.map(({ id }) => id));
  // `toSorted` is younger than the phones in use.
  const lightest = [...grades].sort((one, other) => one.order - other.order);
  const gravest = lightest.at(-1)?.id;
  const choices = [
    ...(item.choices ?? []),
    ...(item.urgentWhen ?? []).filter(
      ({ id }) => item.choices?.some((choice) => choice.id === id) !== true,
    ),
  ];
  return {
    code: item.id,
    title: say(item.words, locale),
    choices: choices.map((choice: Choice) => ({
      code: choice.id,
      word: say(choice.words, locale),
      ...(urgent.has(choice.id) && gravest !== undefined ? { severity: gravest } : {}),
    })),
    photoRequired: item.photo === 'on-fail',
    wordRequired: item.type === 'text-if-fail',
    severity: item.fails,
    severities: lightest.map(({ id, words }) => ({ code: id, word: say(words, locale) })),
  };
}

/** 不适用的理由，每个一条：`本周不是走廊责任宿舍` 管两项。 */
export type NotApplicable = { readonly words: Words; readonly items: readonly string[] };

export function notApplicableReasons({ items = [] }: Listed): NotApplicable[] {
  const reasons = new Map<string, { words: Words; items: string[] }>();
  for (const { id, notApplicableWhen: words } of items) {
    if (words === undefined) continue;
    const known = reasons.get(words.zh);
    if (known) known.items.push(id);
    else reasons.set(words.zh, { words, items: [id] });
  }
  return [...reasons.values()];
}

/** 填写成为答案：有问题的写明，不适用的写明，其余记为合格。 */
export function itemAnswers(
  { items = [] }: Listed,
  findings: Readonly<Record<string, Finding>>,
  notApplicable: readonly string[],
): Record<string, ItemAnswer> {
  return Object.fromEntries(
    items.map((item) => {
      const finding = findings[item.id];
      if (finding !== undefined) return [item.id, failing(item, finding)];
      return [item.id, { result: notApplicable.includes(item.id) ? 'not-applicable' : 'pass' }];
    }),
  );
}

function failing(item: CheckItem, finding: Finding): ItemAnswer {
  const note = finding.remark.trim();
  const { severity } = finding;
  return {
    result: 'fail',
    ...(finding.choice === null ? {} : { choice: finding.choice }),
    ...(note === '' ? {} : { note }),
    ...(finding.photos.length === 0 ? {} : { photos: finding.photos.map((photo) => photo.id) }),
    ...(severity === undefined || severity === item.fails ? {} : { grade: severity }),
  };
}

/** The gravest of what was chosen by hand and what the chosen word demands. */
export function severityOf(item: ItemToCheck, finding: Finding): string | undefined {
  const order = (code: string | undefined) =>
    item.severities?.findIndex((each) => each.code === code) ?? -1;
  const least = leastSeverity(item, finding.choice);
  return order(finding.severity) > order(least) ? finding.severity : least;
}
