import type { ServerLoad } from '@sveltejs/kit';
import { api } from '../api.ts';

/** 我的工作台：every organization I belong to, with what I hold there. */
export const load = (async (event) => ({
  session: await event.locals.session(),
  workspaces: await api(event).account.workspaces.query({}),
})) satisfies ServerLoad;
