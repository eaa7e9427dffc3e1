import { error } from '@sveltejs/kit';
import { refusalOf } from './refusal.ts';

/** What cannot be seen is not there: a refusal of the page's own query is a 404, with its words. */
export async function orAbsent<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (cause) {
    const refusal = refusalOf(cause);
    if (refusal) error(404, { status: 404, message: refusal.code, refusal });
    throw cause;
  }
}
