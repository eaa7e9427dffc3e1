import type { Action } from '@wangge/grid/post/post';

/**
 * What a caller must be. Every procedure says it, and a test walks the router and fails on one that does not.
 * An action alone asks whether the actor may do it anywhere; with `grid` in the procedure's input, whether there.
 */
export type Authority =
  | { readonly kind: 'public'; readonly reason: string }
  | { readonly kind: 'account' }
  /** 运维者：of the installation, above no organization and inside none. */
  | { readonly kind: 'operator' }
  | { readonly kind: 'member' }
  | { readonly kind: 'action'; readonly action: Action };

export type Meta = { readonly authority: Authority };

export function authorityOf(needed: Action | 'member'): Authority {
  return needed === 'member' ? { kind: 'member' } : { kind: 'action', action: needed };
}
