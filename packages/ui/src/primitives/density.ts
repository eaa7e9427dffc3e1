import { getContext, setContext } from 'svelte';

export type Density = 'desk' | 'tablet' | 'field';
const KEY = Symbol('density');

/** A shell says how large things are; what floats outside its element (menus, popovers) asks here. */
export function setDensity(density: Density): void {
  setContext(KEY, density);
}

export function getDensity(): Density {
  return getContext<Density | undefined>(KEY) ?? 'desk';
}
