import type { IconMark } from '../primitives/icon.ts';

/** 一个组织里等着的：a word with its number, by weight. */
export type Waiting = {
  readonly word: string;
  readonly tone?: 'plain' | 'warn' | 'danger';
  readonly icon?: IconMark;
};
