import type { IconMark } from '../primitives/icon.ts';

/** A verb; with `…` when a form follows. */
export type Command = {
  readonly code: string;
  readonly label: string;
  readonly icon?: IconMark;
  readonly note?: string;
  readonly href?: string;
  readonly primary?: boolean;
  readonly busy?: boolean;
};

/** What cannot be done now, why, and what to do instead. */
export type UnavailableCommand = {
  readonly code: string;
  readonly label: string;
  readonly reason: string;
};
