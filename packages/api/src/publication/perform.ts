import { publication } from '@wangge/db/schema/case';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import { project } from '@wangge/grid/publication/project';
import type { MemberCall } from '../call.ts';
import {
  awaitsReview,
  kindNamed,
  postOf,
  readCase,
  saveFacts,
  sceneOf,
  takeDown,
  visible,
  type Scene,
  type StoredCase,
} from '../case/lookup.ts';
import { sameVersion } from '../lock.ts';
import type { CommandCall } from '../procedures/command.ts';
import type { Result } from '../result.ts';
import { knownPersonal } from './known.ts';
import { postsOf } from './posts.ts';
import { ofCaseId, readPublished } from './store.ts';
import type { PublicationDraft } from './views.ts';

type Found = { readonly stored: StoredCase; readonly scene: Scene };

/** The case, if this actor sees it and may publish on its grid. */
async function findFor(call: MemberCall, caseId: string): Promise<Outcome<Found>> {
  const stored = await readCase(call, caseId, await visible(call));
  if (stored === null) return refuse('case.not-found');
  const scene = await sceneOf(call, stored.state, call.actor);
  const may = call.may('case.publish', scene.grid);
  return may.ok ? done({ stored, scene }) : may;
}

/** 公示稿：what the person who publishes starts from; he writes title and result anew or checks them. */
export async function readDraft(
  call: MemberCall,
  caseId: string,
): Promise<Result<PublicationDraft>> {
  const found = await findFor(call, caseId);
  if (!found.ok) return found;
  const { stored, scene } = found.value;
  const { state, version } = stored;
  const posts = await postsOf(call, state, scene);
  const draft = { title: state.content.title, result: state.content.result, ...posts };
  const asIf = { ...draft, title: '-', result: '-' };
  const beside = { known: [], awaitsReview: await awaitsReview(call, caseId) };
  const possible = project(state, scene.world.policy, asIf, beside);
  const { results } = await readPublished(call, ofCaseId(caseId), { limit: 1 });
  return done({
    caseId,
    version,
    number: state.number,
    ...draft,
    sensitive: isSensitive(scene, state.kind),
    refusal: possible.ok ? null : possible.refusal,
    published: results[0] ?? null,
  });
}

export type PublishAsked = {
  readonly caseId: string;
  readonly version: number;
  readonly title: string;
  readonly result: string;
  /** 放行：a sensitive kind needs it said expressly. */
  readonly release: boolean;
};

/** 公示：made from the allow-list, checked for personal data, kept as it was published. R7-08、R2-12 */
export async function publish(
  call: CommandCall,
  asked: PublishAsked,
): Promise<Result<PublicationDraft>> {
  const { tx, organization, at, actor, commandId } = call;
  const found = await findFor(call, asked.caseId);
  if (!found.ok) return found;
  const { stored, scene } = found.value;
  const { state } = stored;
  const same = sameVersion('case', asked.version, stored.version);
  if (!same.ok) return same;
  if (state.published) return refuse('publication.published');
  const { title, result } = asked;
  const beside = {
    known: await knownPersonal(call, state, `${title}\n${result}`),
    awaitsReview: await awaitsReview(call, state.id),
  };
  const posts = await postsOf(call, state, scene);
  const projected = project(state, scene.world.policy, { title, result, ...posts }, beside);
  if (!projected.ok) return projected;
  if (isSensitive(scene, state.kind) && !asked.release) return refuse('publication.needs-release');
  const by = { personId: actor.personId, postId: postOf(state, scene.world) };
  const facts = [{ type: 'published', published: true } as const];
  const saved = await saveFacts(call, stored, facts, { commandId, by });
  if (!saved.ok) return saved;
  await tx.insert(publication).values({
    organizationId: organization.id,
    id: call.newId(),
    caseId: asked.caseId,
    number: state.number,
    projection: projected.value,
    publishedAt: at,
    publishedBy: actor.personId,
  });
  return readDraft(call, asked.caseId);
}

/** 撤下：nobody sees it any more; that it was published stays in the log. */
export async function unpublish(
  call: CommandCall,
  asked: { readonly caseId: string; readonly version: number },
): Promise<Result<PublicationDraft>> {
  const found = await findFor(call, asked.caseId);
  if (!found.ok) return found;
  const { stored, scene } = found.value;
  const same = sameVersion('case', asked.version, stored.version);
  if (!same.ok) return same;
  if (!(await takeDown(call, asked.caseId))) return refuse('publication.not-published');
  const by = { personId: call.actor.personId, postId: postOf(stored.state, scene.world) };
  const facts = [{ type: 'published', published: false } as const];
  const saved = await saveFacts(call, stored, facts, { commandId: call.commandId, by });
  return saved.ok ? readDraft(call, asked.caseId) : saved;
}

function isSensitive({ world }: Scene, kindId: string): boolean {
  const { sensitivity = 'none' } = kindNamed(world.policy, kindId) ?? {};
  return sensitivity !== 'none';
}
