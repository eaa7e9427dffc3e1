import type { Asked } from './Appoint.svelte';

/** 任命页的地址：what has been chosen so far. */
export function appointHref(base: string, asked: Partial<Asked>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
  return query.size === 0 ? base : `${base}?${query.toString()}`;
}
