import Building2 from '@lucide/svelte/icons/building-2';
import CalendarCheck from '@lucide/svelte/icons/calendar-check';
import Inbox from '@lucide/svelte/icons/inbox';
import Plus from '@lucide/svelte/icons/plus';
import type { VocabularyKey } from '@wangge/grid/policy/policy';
import type { Action } from '@wangge/grid/post/post';
import { say, type Locale, type Words } from '@wangge/grid/words';
import type { IconMark } from '../primitives/icon.ts';

export type Vocabulary = Readonly<Record<VocabularyKey, Words>>;

/** 导航里的一处：where it lies under the organization, what it is called there, and what one must be able to do. */
export type Place = {
  readonly path: string;
  readonly icon: IconMark;
  readonly label: (vocabulary: Vocabulary, locale: Locale) => string;
  readonly needs?: Action;
};

export const word =
  (key: VocabularyKey): Place['label'] =>
  (vocabulary, locale) =>
    say(vocabulary[key], locale);

/** What stands at the foot of the phone: a module of its own, since a field page carries these marks and no others. */
export const FIELD_PLACES = {
  today: { path: '/today', icon: CalendarCheck, label: word('today') },
  cases: { path: '/cases', icon: Inbox, label: word('cases'), needs: 'case.read' },
  /** Raising a case on the phone: through the outbox. */
  report: { path: '/raise', icon: Plus, label: word('raise'), needs: 'case.raise' },
  building: { path: '/building', icon: Building2, label: word('building'), needs: 'record.read' },
} as const satisfies Readonly<Record<string, Place>>;

export type FieldPlaceKey = keyof typeof FIELD_PLACES;
