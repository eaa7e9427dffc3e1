import { error, type ServerLoad } from '@sveltejs/kit';

/** Behind the guard there is always a session; without one the page does not exist. */
export const load = (async ({ locals }) => {
  const session = await locals.session();
  if (!session) error(401, 'session.signed-out');
  return { session };
}) satisfies ServerLoad;
