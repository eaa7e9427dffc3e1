import type { PlaceKey } from '@wangge/ui/shells/places';

/** What stands at the left of the desk, in groups. */
export const places: readonly (readonly PlaceKey[])[] = [
  ['today', 'building', 'cases', 'raise'],
  ['rooms', 'people', 'published'],
  ['import', 'calendar', 'rules'],
];
