import { error, json, type RequestEvent } from '@sveltejs/kit';
import { refusalOf } from './refusal.ts';

/** 现场页面的数据：as JSON at the page's own address, so that a phone can keep it for when there is no network. */
export async function answer(work: () => Promise<unknown>): Promise<Response> {
  try {
    return json(await work());
  } catch (cause) {
    const refusal = refusalOf(cause);
    if (!refusal) throw cause;
    return json({ status: 404, message: refusal.code, refusal }, { status: 404 });
  }
}

/** `grid` of `/check/[grid]`. */
export function paramOf(event: RequestEvent, name: string): string {
  return (event.params as Record<string, string | undefined>)[name] ?? error(404);
}
