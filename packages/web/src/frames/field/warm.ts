import { preloadCode } from '$app/navigation';
import { match } from '$app/paths';
import { openShelf } from '../../browser/shelf.ts';
import { appName, asData, keyOf } from './kept-page.ts';

/**
 * 先备好：the pages that will be wanted at a door without a network, their code and what they show. Failing costs
 * nothing: the page is then asked for when it is opened.
 */
export async function warm(account: string, addresses: readonly string[]): Promise<void> {
  const shelf = openShelf(appName());
  for (const address of addresses) {
    const url = new URL(address, location.origin);
    const response = await fetch(url, asData).catch(() => null);
    if (response?.ok) await shelf.put(account, keyOf(url), await response.json());
    await warmCode(address);
  }
}

/** The code alone, of a page that asks the server for nothing. */
export async function warmCode(address: string): Promise<void> {
  const route = await match(new URL(address, location.origin).pathname);
  // The id is one of the app's own routes, which a shared module cannot name.
  if (route) await preloadCode(route.id as never).catch(() => undefined);
}
