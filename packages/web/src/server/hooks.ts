import { redirect } from '@sveltejs/kit';
import { sequence, type Handle } from '@sveltejs/kit/hooks';
import { paraglideMiddleware } from '@wangge/i18n/server';
import { resolve as resolvePath } from '$app/paths';
import { appearanceOf, rootAttributes } from './appearance.ts';
import { sessionOf } from './session/session.ts';
import { tellRoute } from './tell-route.ts';

export { handleError } from './handle-error.ts';

/** Language and looks are in the page before its first byte leaves, so nothing flickers and no script is needed. */
const dressed: Handle = ({ event, resolve }) =>
  paraglideMiddleware(event.request, ({ locale }) =>
    resolve(event, {
      transformPageChunk: ({ html }) =>
        html
          .replace('%wangge.locale%', locale)
          .replace('%wangge.appearance%', rootAttributes(appearanceOf(event.cookies))),
    }),
  );

const known: Handle = ({ event, resolve }) => {
  let session: ReturnType<typeof sessionOf> | undefined;
  event.locals.session = () => (session ??= sessionOf(event));
  return resolve(event);
};

/** Every route asks for a session unless it stands in the group `(public)`: forgetting shuts a page, never opens it. */
const guarded: Handle = async ({ event, resolve }) => {
  const { id } = event.route;
  tellRoute(event);
  if (id === null || id.includes('/(public)') || (await event.locals.session()))
    return resolve(event);
  const to = encodeURIComponent(event.url.pathname + event.url.search);
  redirect(303, `${resolvePath('/')}sign-in?to=${to}`);
};

/** No page with somebody's work in it stays in a cache, the browser's own included. */
const private_: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  if (!response.headers.has('cache-control'))
    response.headers.set('cache-control', 'private, no-store');
  response.headers.set('referrer-policy', 'same-origin');
  response.headers.set('x-content-type-options', 'nosniff');
  return response;
};

export const handle: Handle = sequence(private_, dressed, known, guarded);
