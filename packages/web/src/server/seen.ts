import type { ServerLoad } from '@sveltejs/kit';
import { getLocale } from '@wangge/i18n/runtime';
import type { Seen } from '../display.ts';
import { appearanceOf } from './appearance.ts';

/** The root layout's load. */
export const load = (({ cookies }) => {
  const seen: Seen = { ...appearanceOf(cookies), language: getLocale() };
  return { seen };
}) satisfies ServerLoad;
