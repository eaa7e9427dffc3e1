import type { Words } from '@wangge/grid/words';

/** A name of the policy with its words. */
export type Term = { readonly id: string; readonly words: Words };

/** A name that the policy no longer has stands for itself. */
export function termOf(list: readonly Term[], id: string): Term {
  const found = list.find((each) => each.id === id);
  return { id, words: found?.words ?? { zh: id } };
}
