import { sql } from 'drizzle-orm';
import { randomBytes } from '@wangge/db/id';
import type { RaiseCommand } from '@wangge/grid/case/command';
import type { CaseState } from '@wangge/grid/case/case';
import { fold } from '@wangge/grid/case/evolve';
import { caseNumber } from '@wangge/grid/case/number';
import { raise } from '@wangge/grid/case/raise';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { Actor } from '@wangge/grid/post/post';
import type { OrganizationCall } from '../call.ts';
import { tell } from './notice.ts';
import { attachPhotos } from './photos.ts';
import { sceneOn, type Scene } from './scene.ts';
import { insertCase, keepPeople } from './store.ts';
import { tidingsOf } from './tidings.ts';

/** Everything but what the slice makes itself. */
export type RaiseDraft = Omit<RaiseCommand, 'type' | 'id' | 'number' | 'photosBefore'>;

export type Raised = {
  readonly state: CaseState;
  readonly version: number;
  readonly scene: Scene;
};

export type RaiseBy = {
  readonly commandId: string;
  readonly caseId: string;
  /** Null: a resident without account. */
  readonly actor: Actor | null;
  readonly postId: string | null;
  readonly fileIds: readonly string[];
};

/** 登记：for the slice itself, for a record with failing items, and for a resident's report. */
export async function raiseCase(
  call: OrganizationCall,
  draft: RaiseDraft,
  by: RaiseBy,
): Promise<Outcome<Raised>> {
  const scene = await sceneOn(call, {
    gridId: draft.gridId,
    rulesOn: call.today,
    limitSet: null,
    actor: by.actor,
  });
  if (!scene.ok) return scene;
  return raiseIn(call, scene.value, draft, by);
}

/** The same where the scene is known already: several cases on one grid. */
export async function raiseIn(
  call: OrganizationCall,
  scene: Scene,
  draft: RaiseDraft,
  by: RaiseBy,
): Promise<Outcome<Raised>> {
  const { world, grid } = scene;
  const { people, ...content } = draft.content;
  const personId = by.actor?.personId ?? null;
  const written = { commandId: by.commandId, by: { personId, postId: by.postId } };
  for (let draw = 0; draw < draws; draw += 1) {
    const number = caseNumber(world.policy.prefix, grid.code, call.today, drawn());
    const decided = raise(world, {
      ...draft,
      type: 'raise',
      id: by.caseId,
      number,
      content,
      photosBefore: by.fileIds.length,
    });
    if (!decided.ok) return decided;
    const state = fold(decided.value);
    const photos = { fileIds: by.fileIds, sentBy: personId };
    // All of it leaves together, behind a mark to which a number that is taken leads back.
    const marked = call.tx.execute(sql`savepoint drawn`).execute();
    const [, version, attached] = await Promise.all([
      marked,
      insertCase(call, decided.value, written),
      attachPhotos(call, by.caseId, 'before', photos),
      keepPeople(call, by.caseId, people),
      tell(call, tidingsOf(null, state, decided.value, world), personId),
    ]);
    if (!attached.ok) return attached;
    if (version !== null) return done({ state, version, scene });
    await call.tx.execute(sql`rollback to savepoint drawn`);
  }
  return refuse('case.no-number');
}

/** A grid would need thousands of cases on one day before five draws meet taken numbers only. */
const draws = 5;

function drawn(): number {
  const [high = 0, middle = 0, low = 0] = randomBytes(3);
  return ((high << 16) | (middle << 8) | low) % 100_000;
}
