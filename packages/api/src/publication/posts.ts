import { and, desc, eq } from 'drizzle-orm';
import { caseLog } from '@wangge/db/schema/case';
import type { CaseState } from '@wangge/grid/case/case';
import type { PublicDraft } from '@wangge/grid/publication/project';
import type { MemberCall } from '../call.ts';
import { termsOf, type Scene } from '../case/lookup.ts';
import { postNames } from '../post/lookup.ts';

/** 工作人员只写岗位：body or kind of post, never a title somebody typed and never a name. */
export async function postsOf(
  call: MemberCall,
  state: CaseState,
  { world, grid }: Scene,
): Promise<Pick<PublicDraft, 'gridName' | 'treatedByPost' | 'verifiedByPost'>> {
  const { tx, organization } = call;
  const rows = await tx
    .select({ type: caseLog.type, postId: caseLog.postId })
    .from(caseLog)
    .where(and(eq(caseLog.organizationId, organization.id), eq(caseLog.caseId, state.id)))
    .orderBy(desc(caseLog.seq));
  const acted = (type: string) => rows.find((row) => row.type === type)?.postId ?? null;
  const treated = acted('treated') ?? state.holder?.postId ?? null;
  const verified = acted('verified');
  const posts = await postNames(call, [treated, verified]);
  const terms = termsOf(world.policy);
  const named = (postId: string | null): string => {
    const post = postId === null ? undefined : posts.get(postId);
    return post === undefined ? '' : terms.post(post.kind).words.zh;
  };
  const body = state.holder?.body ?? null;
  return {
    gridName: grid.name,
    treatedByPost: body === null ? named(treated) : terms.body(body).words.zh,
    verifiedByPost: named(verified),
  };
}
