import type { Context } from './context.ts';

/** Who is signed in on this browser. */
export type SignedIn = {
  readonly accountId: string;
  /** Public handle of the session; the token itself goes nowhere. */
  readonly handle: string;
  readonly operator: boolean;
};

export async function sessionOf(_context: Context): Promise<SignedIn | null> {
  return null;
}
