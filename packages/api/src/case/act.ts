import { act } from '@wangge/grid/case/act';
import type { CaseState } from '@wangge/grid/case/case';
import type { CaseCommand } from '@wangge/grid/case/command';
import { evolve } from '@wangge/grid/case/evolve';
import type { CaseFact } from '@wangge/grid/case/fact';
import type { CaseWorld } from '@wangge/grid/case/world';
import { done, type Outcome } from '@wangge/grid/outcome';
import type { OrganizationCall } from '../call.ts';
import { tell } from './notice.ts';
import { attachPhotos, type Phase } from './photos.ts';
import type { Scene } from './scene.ts';
import { saveFacts, type StoredCase } from './store.ts';
import { takeDown } from './take-down.ts';
import { tidingsOf } from './tidings.ts';

export type Acting = {
  readonly commandId: string;
  readonly command: CaseCommand;
  readonly fileIds: readonly string[];
};

/** 判断：photos that come with a command go into the log before it; treating counts its own. */
export function decide(
  state: CaseState,
  world: CaseWorld,
  { command, fileIds }: Pick<Acting, 'command' | 'fileIds'>,
): Outcome<readonly CaseFact[]> {
  if (fileIds.length === 0 || phaseOf(command) !== 'during' || command.type === 'add-photos')
    return act(state, world, command);
  const first = act(state, world, { type: 'add-photos', phase: 'during', count: fileIds.length });
  if (!first.ok) return first;
  const second = act(first.value.reduce(evolve, state) ?? state, world, command);
  return second.ok ? done([...first.value, ...second.value]) : second;
}

/** One command on one case: decide, save, attach, tell. The version has been compared by who calls. */
export async function actOn(
  call: OrganizationCall,
  stored: StoredCase,
  { world }: Scene,
  acting: Acting,
): Promise<Outcome<StoredCase>> {
  const decided = decide(stored.state, world, acting);
  if (!decided.ok) return decided;
  const facts = withTakingDown(stored.state, decided.value);
  const personId = world.actor?.personId ?? null;
  const by = { personId, postId: postOf(stored.state, world) };
  const saved = await saveFacts(call, stored, facts, { commandId: acting.commandId, by });
  if (!saved.ok) return saved;
  const photos = { fileIds: acting.fileIds, sentBy: personId };
  const attached = await attachPhotos(call, stored.state.id, phaseOf(acting.command), photos);
  if (!attached.ok) return attached;
  if (stored.state.published && !saved.value.state.published) await takeDown(call, stored.state.id);
  await tell(call, tidingsOf(stored.state, saved.value.state, facts, world), personId);
  return saved;
}

function phaseOf(command: CaseCommand): Phase {
  if (command.type === 'treat') return 'after';
  return command.type === 'add-photos' ? command.phase : 'during';
}

/** What was published is no longer so once the case is open again. */
function withTakingDown(state: CaseState, facts: readonly CaseFact[]): readonly CaseFact[] {
  const reopened = facts.some(({ type }) => type === 'reopened');
  return state.published && reopened ? [...facts, { type: 'published', published: false }] : facts;
}

/** 以哪把椅子：the turn's, else the holder's, else the nearest one on the case's line of grids. */
export function postOf(state: CaseState | null, { actor, directory }: CaseWorld): string | null {
  const held = actor?.held.map(({ postId }) => postId) ?? [];
  const preferred = [state?.turnPostId, state?.holder?.postId];
  return (
    preferred.find((postId) => postId && held.includes(postId)) ??
    directory.find(({ postId }) => held.includes(postId))?.postId ??
    held[0] ??
    null
  );
}
