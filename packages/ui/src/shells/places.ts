import Network from '@lucide/svelte/icons/network';
import UsersRound from '@lucide/svelte/icons/users-round';
import Megaphone from '@lucide/svelte/icons/megaphone';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import SlidersHorizontal from '@lucide/svelte/icons/sliders-horizontal';
import Building2 from '@lucide/svelte/icons/building-2';
import CalendarCheck from '@lucide/svelte/icons/calendar-check';
import House from '@lucide/svelte/icons/house';
import Inbox from '@lucide/svelte/icons/inbox';
import Plus from '@lucide/svelte/icons/plus';
import SquarePen from '@lucide/svelte/icons/square-pen';
import type { VocabularyKey } from '@wangge/grid/policy/policy';
import type { Action } from '@wangge/grid/post/post';
import { say, type Locale, type Words } from '@wangge/grid/words';
import { m } from '@wangge/i18n/messages';
import type { IconMark } from '../primitives/icon.ts';

export type Vocabulary = Readonly<Record<VocabularyKey, Words>>;

/** 导航里的一处：where it lies under the organization, what it is called there, and what one must be able to do. */
export type Place = {
  readonly path: string;
  readonly icon: IconMark;
  readonly label: (vocabulary: Vocabulary, locale: Locale) => string;
  readonly needs?: Action;
};

const word =
  (key: VocabularyKey): Place['label'] =>
  (vocabulary, locale) =>
    say(vocabulary[key], locale);

/** Every place that an app may put into its navigation. An app names them by key, in its own order. */
export const PLACES = {
  home: { path: '', icon: House, label: () => m.shell_home() },
  today: { path: '/today', icon: CalendarCheck, label: word('today') },
  cases: { path: '/cases', icon: Inbox, label: word('cases'), needs: 'case.read' },
  raise: { path: '/cases/new', icon: SquarePen, label: word('raise'), needs: 'case.raise' },
  grids: { path: '/grids', icon: Network, label: () => m.grid_title(), needs: 'hierarchy.read' },
  /** The same tree where its leaves are rooms. */
  rooms: {
    path: '/grids',
    icon: Network,
    label: () => m.grid_title_rooms(),
    needs: 'hierarchy.read',
  },
  people: { path: '/people', icon: UsersRound, label: () => m.people_title(), needs: 'post.read' },
  published: { path: '/published', icon: Megaphone, label: () => m.public_published_title() },
  calendar: { path: '/calendar', icon: CalendarDays, label: () => m.calendar_title() },
  rules: {
    path: '/rules',
    icon: SlidersHorizontal,
    label: () => m.rules_title(),
    needs: 'policy.read',
  },
  /** The same on the phone: through the outbox. */
  report: { path: '/raise', icon: Plus, label: word('raise'), needs: 'case.raise' },
  building: { path: '/building', icon: Building2, label: word('building'), needs: 'record.read' },
} as const satisfies Readonly<Record<string, Place>>;

export type PlaceKey = keyof typeof PLACES;
