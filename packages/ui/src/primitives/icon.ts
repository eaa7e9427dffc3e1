import type { LucideIcon } from '@lucide/svelte';

/** A single icon, imported by its own path: `import Check from '@lucide/svelte/icons/check'`. */
export type IconMark = LucideIcon;
