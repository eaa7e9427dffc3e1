/**
 * Whether an address that came with a request may be followed: a path of this origin. `//host`, `/\host` and control
 * characters would lead a browser elsewhere.
 */
export function isOwnPath(wanted: string | null): wanted is string {
  return wanted !== null && /^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) && !wanted.includes('\\');
}
