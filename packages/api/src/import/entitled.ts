import { importKinds, type ImportKind } from '@wangge/db/schema/import';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import { reach } from '@wangge/grid/post/authority';
import type { Action } from '@wangge/grid/post/post';
import type { MemberCall } from '../call.ts';

/** 一张表动整个组织，所以要全组织的权限。 */
const needs: Readonly<Record<ImportKind, Action>> = {
  tree: 'hierarchy.change',
  people: 'post.appoint',
};

export function mayImport(call: MemberCall, kind: ImportKind): Outcome<true> {
  const action = needs[kind];
  const entitled = reach(call.policy.posts, call.actor, action).some(
    ({ scope }) => scope === 'organization',
  );
  return entitled ? done(true) : refuse('post.not-entitled', { action });
}

export function kindsFor(call: MemberCall): readonly ImportKind[] {
  return importKinds.filter((kind) => mayImport(call, kind).ok);
}
