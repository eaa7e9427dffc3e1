import { redirect, type ServerLoad } from '@sveltejs/kit';

/** An app has no page above its organizations: the portal lists them all. */
export const load = (() => redirect(303, '/')) satisfies ServerLoad;
