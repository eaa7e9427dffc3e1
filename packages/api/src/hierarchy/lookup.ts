/** What other slices may ask of the hierarchy. */
export { gridPage } from './read.ts';
export { gridNames, lookupGrid, requireGrid, type GridName, type GridSpot } from './spot.ts';
export type { GridPage } from './views.ts';
export { takeDueNames } from './due-names.ts';
