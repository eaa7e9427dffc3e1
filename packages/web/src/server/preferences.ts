import { redirect, type Cookies, type RequestHandler } from '@sveltejs/kit';
import { cookieName as localeCookie, isLocale } from '@wangge/i18n/runtime';
import { sizeCookie, sizes, themeCookie, themes } from './appearance.ts';
import { landing } from './landing.ts';
import { textOf } from './typed.ts';

const year = 365 * 24 * 60 * 60;

/** Theme, size and language: a plain form post, so that it works without JavaScript; back to where it came from. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData();
  const secure = url.protocol === 'https:';
  // The script in the page's head and the messages read these, so they are not HttpOnly; they say nothing personal.
  const keep = (name: string, value: string) =>
    cookies.set(name, value, { path: '/', maxAge: year, httpOnly: false, secure, sameSite: 'lax' });

  choose(form, 'theme', themes, themeCookie, keep, cookies);
  choose(form, 'size', sizes, sizeCookie, keep, cookies);
  const language = textOf(form, 'language');
  if (isLocale(language)) keep(localeCookie, language);
  redirect(303, landing(textOf(form, 'returnTo')));
};

function choose(
  form: FormData,
  field: string,
  known: readonly string[],
  cookie: string,
  keep: (name: string, value: string) => void,
  cookies: Cookies,
): void {
  const word = textOf(form, field);
  if (known.includes(word)) keep(cookie, word);
  else if (word !== '') cookies.delete(cookie, { path: '/' });
}
