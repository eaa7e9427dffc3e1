import type { Photo } from './photos.ts';

/** A short word for what is wrong, at one touch. Some are so grave that they raise the severity by themselves. */
export type QuickChoice = {
  readonly code: string;
  readonly word: string;
  readonly severity?: string;
};

/** One item of a checklist as the phone shows it. Severities go from the lightest to the gravest. */
export type ItemToCheck = {
  readonly code: string;
  readonly title: string;
  readonly note?: string;
  readonly choices?: readonly QuickChoice[];
  readonly photoRequired?: boolean;
  /** A choice does not say enough here. */
  readonly wordRequired?: boolean;
  readonly severity?: string;
  readonly severities?: readonly { readonly code: string; readonly word: string }[];
};

/** What was found wrong with it. An item without a finding has passed. */
export type Finding = {
  readonly choice: string | null;
  readonly remark: string;
  readonly severity?: string;
  readonly photos: readonly Photo[];
};

export function emptyFinding(item: ItemToCheck): Finding {
  return {
    choice: null,
    remark: '',
    photos: [],
    ...(item.severity === undefined ? {} : { severity: item.severity }),
  };
}

function rank(item: ItemToCheck, severity: string | undefined): number {
  return (item.severities ?? []).findIndex((each) => each.code === severity);
}

/** Below this nobody may go: what the item sets, or what the chosen word raises it to. */
export function leastSeverity(item: ItemToCheck, choice: string | null): string | undefined {
  const raised = item.choices?.find(({ code }) => code === choice)?.severity;
  return rank(item, raised) > rank(item, item.severity) ? raised : item.severity;
}

/** A severity can be raised above what the item sets, never lowered. */
export function mayChoose(item: ItemToCheck, choice: string | null, severity: string): boolean {
  return rank(item, severity) >= rank(item, leastSeverity(item, choice));
}

/** Takes a word or lets go of it; the severity rises with it. */
export function chosen(item: ItemToCheck, finding: Finding, choice: string): Finding {
  const next = finding.choice === choice ? null : choice;
  const least = leastSeverity(item, next);
  const severity = rank(item, finding.severity) < rank(item, least) ? least : finding.severity;
  return { ...finding, choice: next, ...(severity === undefined ? {} : { severity }) };
}

export type Missing = 'photo' | 'word';

/** What still stands in the way of sending: a photo that the rule demands, or any word at all. */
export function missingOf(item: ItemToCheck, finding: Finding): Missing | null {
  const said = finding.remark.trim() !== '';
  if (!said && (finding.choice === null || item.wordRequired === true)) return 'word';
  return item.photoRequired === true && finding.photos.length === 0 ? 'photo' : null;
}
