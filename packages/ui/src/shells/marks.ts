import Building2 from '@lucide/svelte/icons/building-2';
import Factory from '@lucide/svelte/icons/factory';
import Houses from '@lucide/svelte/icons/houses';
import type { IconMark } from '../primitives/icon.ts';

/** Signs by which apps are told apart; which app has which, the portal says. */
export const MARKS = {
  houses: Houses,
  factory: Factory,
  building: Building2,
} as const satisfies Readonly<Record<string, IconMark>>;

export type MarkKey = keyof typeof MARKS;
