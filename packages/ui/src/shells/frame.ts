import { getContext, setContext } from 'svelte';
import type { Locale } from '@wangge/grid/words';
import type { Network } from '../parts/network.ts';
import type { Week } from '../parts/week.ts';
import type { IconMark } from '../primitives/icon.ts';

export type { Network };

export type NavItem = {
  href: string;
  label: string;
  icon: IconMark;
  count?: number;
  current?: boolean;
};
export type NavGroup = { title?: string; items: readonly NavItem[] };
export type WorkspaceLink = {
  href: string;
  organization: string;
  /** Variant and post: `社区网格 · 街道专干`. */
  note: string;
  icon?: IconMark;
  current?: boolean;
  waiting?: number;
};
export type Who = { name: string; note?: string; accountHref: string; signOutAction: string };

/**
 * What a person chose to see. Changing it posts one of `theme`, `size`, `language` together with `returnTo` to `action`,
 * by a plain form, so that it works without JavaScript.
 */
export type Display = {
  action: string;
  returnTo: string;
  theme: 'light' | 'dark' | 'system';
  size: 'normal' | 'large';
  language: Locale;
  /** The store holds the demonstration. */
  demo: boolean;
  /** Inside WeChat, which forgets what a page keeps and knows no way back. */
  inWechat: boolean;
};

/** What the shell knows and every page's title bar shows. */
export type Frame = {
  readonly week?: Week;
  readonly calendarHref?: string;
  readonly notifications?: { readonly href: string; readonly unread: number };
};

const FRAME = Symbol('frame');
const NETWORK = Symbol('network');

export function setFrame(frame: () => Frame): void {
  setContext(FRAME, frame);
}
export function getFrame(): () => Frame {
  return getContext<(() => Frame) | undefined>(FRAME) ?? (() => ({}));
}
export function setNetwork(network: () => Network | null): void {
  setContext(NETWORK, network);
}
export function getNetwork(): () => Network | null {
  return getContext<(() => Network | null) | undefined>(NETWORK) ?? (() => null);
}
