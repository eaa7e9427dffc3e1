import type { PlaceKey } from '@wangge/ui/shells/places';

/** What stands at the left of the desk, in groups. */
export const places: readonly (readonly PlaceKey[])[] = [
  ['today', 'cases', 'raise'],
  ['grids', 'people', 'published'],
  ['import', 'calendar', 'rules'],
];
