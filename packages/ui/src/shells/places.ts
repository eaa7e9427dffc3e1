import Network from '@lucide/svelte/icons/network';
import UsersRound from '@lucide/svelte/icons/users-round';
import Megaphone from '@lucide/svelte/icons/megaphone';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import SlidersHorizontal from '@lucide/svelte/icons/sliders-horizontal';
import FileUp from '@lucide/svelte/icons/file-up';
import House from '@lucide/svelte/icons/house';
import SquarePen from '@lucide/svelte/icons/square-pen';
import { m } from '@wangge/i18n/messages';
import { FIELD_PLACES, word, type Place } from './field-places.ts';

export type { Place };

/** Every place that an app may put into its navigation. An app names them by key, in its own order. */
export const PLACES = {
  ...FIELD_PLACES,
  home: { path: '', icon: House, label: () => m.shell_home() },
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
  import: {
    path: '/import',
    icon: FileUp,
    label: () => m.import_title(),
    needs: 'organization.configure',
  },
  calendar: { path: '/calendar', icon: CalendarDays, label: () => m.calendar_title() },
  rules: {
    path: '/rules',
    icon: SlidersHorizontal,
    label: () => m.rules_title(),
    needs: 'policy.read',
  },
} as const satisfies Readonly<Record<string, Place>>;

export type PlaceKey = keyof typeof PLACES;
