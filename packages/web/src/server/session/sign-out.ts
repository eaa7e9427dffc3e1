import { redirect, type RequestHandler } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { api } from '../api.ts';

/** Signing out is a post, so that a link or a preload can never do it. */
export const POST: RequestHandler = async (event) => {
  await api(event).session.signOut.mutate();
  redirect(303, `${resolve('/')}sign-in`);
};
