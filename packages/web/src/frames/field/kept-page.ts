import { error, redirect, type LoadEvent } from '@sveltejs/kit';
import { browser } from '$app/env';
import { resolve } from '$app/paths';
import { openShelf } from '../../browser/shelf.ts';
import { fieldKey } from './field-key.ts';

/** Asks for the data of a page at the page's own address. */
export const asData = { headers: { accept: 'application/json' } } as const;

export const keyOf = ({ pathname, search }: Pick<URL, 'pathname' | 'search'>) =>
  `view:${pathname}${search}`;

/** `dormitory` of `/dormitory/`: names the phone's store. */
export const appName = () => resolve('/').replaceAll('/', '');

/**
 * 现场页面的取数：有网取新的，存一份在手机上；没网用存着的那份，并说明是何时存的。One that was never opened here cannot
 * be shown, and says so.
 */
export async function keptPage<T>({ fetch, url, parent, depends }: LoadEvent): Promise<T & Kept> {
  depends(fieldKey);
  const { account } = (await parent()) as { account: string };
  const response = await fetch(url.pathname + url.search, asData).catch(() => null);
  if (response === null || isAway(response.status)) return fromShelf<T>(account, url);
  const view = (await response.json().catch(() => null)) as T | null;
  // Signed out, the guard has led to the sign-in page, which is no data.
  if (view === null)
    redirect(303, `${resolve('/')}sign-in?to=${encodeURIComponent(url.pathname + url.search)}`);
  if (!response.ok) error(response.status, view as App.Error);
  if (browser) void openShelf(appName()).put(account, keyOf(url), view);
  return { ...view, keptAt: null };
}

/** When this was kept; null: it is fresh. */
export type Kept = { readonly keptAt: number | null };

/** A proxy's own answer while the suite restarts. */
const isAway = (status: number) => [502, 503, 504].includes(status);

async function fromShelf<T>(account: string, url: URL): Promise<T & Kept> {
  const kept = browser ? await openShelf(appName()).get(account, keyOf(url)) : undefined;
  if (kept === undefined) error(503, { status: 503, message: 'offline' });
  return { ...(kept.value as T), keptAt: kept.at };
}
