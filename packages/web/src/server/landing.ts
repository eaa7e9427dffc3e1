import { resolve } from '$app/paths';
import { isOwnPath } from './own-path.ts';

/** Where to go after signing in or setting a preference: where the person wanted to go, else the app's first page. */
export function landing(wanted: string | null): string {
  return isOwnPath(wanted) ? wanted : resolve('/');
}
