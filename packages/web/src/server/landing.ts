import { resolve } from '$app/paths';

/**
 * Where to go after signing in or setting a preference. Only a path of this origin is followed: `//host`, `/\host` and
 * control characters would lead a browser elsewhere.
 */
export function landing(wanted: string | null): string {
  const home = resolve('/');
  if (!wanted || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) || wanted.includes('\\')) return home;
  return wanted;
}
