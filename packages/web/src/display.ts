import { resolve } from '$app/paths';
import type { Display } from '@wangge/ui/shells/frame';

/** What the root layout's load gives every page: how this browser wants to see it, and where it is seen. */
export type Seen = Pick<Display, 'theme' | 'size' | 'language' | 'demo' | 'inWechat'>;

/** The choices a shell shows: they post to this app and come back to the page they were made on. */
export function displayOn(url: Pick<URL, 'pathname' | 'search'>, seen: Seen): Display {
  return { ...seen, action: `${resolve('/')}preferences`, returnTo: url.pathname + url.search };
}
