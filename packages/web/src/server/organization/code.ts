import { error, type RequestEvent } from '@sveltejs/kit';

/** The organization stands in the address, never in the session: two tabs may show two. */
export function organizationCode(event: RequestEvent): string {
  const { organization } = event.params as { organization?: string };
  return organization ?? error(404);
}
