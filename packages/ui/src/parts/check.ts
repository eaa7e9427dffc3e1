import type { Photo } from './photos.ts';

/** One item of a checklist as the phone shows it. Severities go from the lightest to the gravest. */
export type ItemToCheck = {
  readonly code: string;
  readonly title: string;
  readonly note?: string;
  readonly quickWords?: readonly string[];
  readonly photoRequired?: boolean;
  readonly severity?: string;
  readonly severities?: readonly { readonly code: string; readonly word: string }[];
};

/** What was found wrong with it. An item without a finding has passed. */
export type Finding = {
  readonly words: readonly string[];
  readonly remark: string;
  readonly severity?: string;
  readonly photos: readonly Photo[];
};

export function emptyFinding(item: ItemToCheck): Finding {
  return {
    words: [],
    remark: '',
    photos: [],
    ...(item.severity === undefined ? {} : { severity: item.severity }),
  };
}

/** A severity can be raised above what the item sets, never lowered. */
export function mayChoose(item: ItemToCheck, severity: string): boolean {
  const rank = (code: string | undefined) =>
    (item.severities ?? []).findIndex((each) => each.code === code);
  return rank(severity) >= rank(item.severity);
}

/** What still stands in the way of sending: a photo that the rule demands. */
export function isComplete(item: ItemToCheck, finding: Finding): boolean {
  return item.photoRequired !== true || finding.photos.length > 0;
}
