import { getContext, setContext } from 'svelte';

export type Toast = { readonly words: string; readonly undo?: () => void };

const SHOWN_FOR = 8000;
const KEY = Symbol('toasts');

/** What was just done, with a way back for eight seconds. No question is asked first. */
export class Toasts {
  current = $state<Toast | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  show(words: string, undo?: () => void): void {
    clearTimeout(this.#timer);
    this.current = undo === undefined ? { words } : { words, undo };
    this.#timer = setTimeout(() => this.dismiss(), SHOWN_FOR);
  }

  dismiss(): void {
    clearTimeout(this.#timer);
    this.current = null;
  }
}

export function provideToasts(): Toasts {
  return setContext(KEY, new Toasts());
}

/** Call while a component is made; `show` it later. */
export function useToasts(): Toasts {
  return getContext<Toasts | undefined>(KEY) ?? new Toasts();
}
