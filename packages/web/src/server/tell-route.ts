import type { RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';

/** Tells the host which route answers, so that its log names the route and never a path with somebody's code in it. */
export function tellRoute(event: RequestEvent): void {
  const request = event.platform?.req as { wanggeRoute?: string } | undefined;
  if (request) request.wanggeRoute = resolve('/').replace(/\/$/, '') + (event.route.id ?? '/none');
}
