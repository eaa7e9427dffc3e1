import type { ServerLoad } from '@sveltejs/kit';
import { getLocale } from '@wangge/i18n/runtime';
import type { Seen } from '../display.ts';
import { appearanceOf } from './appearance.ts';
import { services } from './services.ts';

/** The root layout's load. */
export const load = (({ cookies, request }) => {
  const seen: Seen = {
    ...appearanceOf(cookies),
    language: getLocale(),
    demo: (services()?.demo ?? null) !== null,
    inWechat: /MicroMessenger/i.test(request.headers.get('user-agent') ?? ''),
  };
  return { seen };
}) satisfies ServerLoad;
