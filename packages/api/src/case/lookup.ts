import { and, eq, isNotNull, ne } from 'drizzle-orm';
import { cases } from '@wangge/db/schema/case';
import { act } from '@wangge/grid/case/act';
import type { CaseFact } from '@wangge/grid/case/fact';
import {
  withdrawnWith,
  type JoinedByRecord,
  type RaisedByRecord,
} from '@wangge/grid/case/from-record';
import { done, type Outcome } from '@wangge/grid/outcome';
import type { MemberCall, OrganizationCall } from '../call.ts';
import { actOn, postOf } from './act.ts';
import { attachPhotos } from './photos.ts';
import { raiseIn } from './raise.ts';
import { sceneOf, sceneOn } from './scene.ts';
import { readCase, saveFacts } from './store.ts';
import { visible } from './visible.ts';

export { tell, type Notice, type NoticeKind } from './notice.ts';
export { raiseCase, type RaiseBy, type RaiseDraft, type Raised } from './raise.ts';
export { sceneOf, type Scene } from './scene.ts';
export { actOn, postOf } from './act.ts';
export { readCase, saveFacts, type StoredCase } from './store.ts';
export { sweepCases, type Swept } from './sweep.ts';
export { takeDown } from './take-down.ts';
export { rowsOf } from './inbox.ts';
export { conditions } from './inbox-conditions.ts';
export { readPage } from './inbox-page.ts';
export { countOpenOn, openWithin } from './open-below.ts';
export { visible } from './visible.ts';
export { postsOnly } from './grids.ts';
export { kindNamed, termsOf } from './terms.ts';
export type { CaseRow } from './views.ts';

/** 看不看得见：for photos and whatever else hangs on a case. */
export async function maySeeCase(call: MemberCall, caseId: string): Promise<boolean> {
  return (await readCase(call, caseId, await visible(call))) !== null;
}

/** 某网格上由检查登记、还没有办完的案件：what `casesFromRecord` asks for. */
export async function openCasesOfGrid(
  { tx, organization }: OrganizationCall,
  gridId: string,
): Promise<Array<{ caseId: string; itemId: string }>> {
  const rows = await tx
    .select({ caseId: cases.id, itemId: cases.itemId })
    .from(cases)
    .where(
      and(
        eq(cases.organizationId, organization.id),
        eq(cases.gridId, gridId),
        ne(cases.stage, 'closed'),
        isNotNull(cases.itemId),
      ),
    );
  return rows.flatMap(({ caseId, itemId }) => (itemId === null ? [] : [{ caseId, itemId }]));
}

export type RaisedCase = {
  readonly caseId: string;
  readonly number: string;
  readonly itemId: string | null;
};

/** Who acts for a record: the command under which it is saved. */
type ByRecord = { readonly commandId: string };

/** 检查不合格的立案：all on the record's grid; photos are the performer's own files. */
export async function raiseFromRecord(
  call: MemberCall,
  { commandId }: ByRecord,
  gridId: string,
  raised: readonly RaisedByRecord[],
): Promise<Outcome<RaisedCase[]>> {
  if (raised.length === 0) return done([]);
  const { today, actor } = call;
  const scene = await sceneOn(call, { gridId, rulesOn: today, limitSet: null, actor });
  if (!scene.ok) return scene;
  const postId = postOf(null, scene.value.world);
  const list: RaisedCase[] = [];
  for (const { command, photos } of raised) {
    const caseId = call.newId();
    const by = { commandId, caseId, actor, postId, fileIds: photos };
    const made = await raiseIn(call, scene.value, command, by);
    if (!made.ok) return made;
    const { number, itemId } = made.value.state;
    list.push({ caseId, number, itemId });
  }
  return done(list);
}

/** 同一项仍不合格：told in the log of the case that is open already, with the new photos. */
export async function joinFromRecord(
  call: MemberCall,
  { commandId }: ByRecord,
  joined: readonly JoinedByRecord[],
): Promise<Outcome<true>> {
  for (const { caseId, text, photos } of joined) {
    const stored = await readCase(call, caseId);
    if (stored === null) continue;
    const { world } = await sceneOf(call, stored.state, call.actor);
    const facts: CaseFact[] = [
      { type: 'progressed', text: text.trim() === '' ? stillFailing : text },
      ...(photos.length > 0
        ? [{ type: 'photographed', phase: 'during', count: photos.length } as const]
        : []),
    ];
    const by = { personId: call.actor.personId, postId: postOf(stored.state, world) };
    const saved = await saveFacts(call, stored, facts, { commandId, by });
    if (!saved.ok) return saved;
    const sent = { fileIds: photos, sentBy: call.actor.personId };
    const attached = await attachPhotos(call, caseId, 'during', sent);
    if (!attached.ok) return attached;
  }
  return done(true);
}

/** The words of the log entry when the checklist left none. */
const stillFailing = '再次检查，仍不合格';

/**
 * 记录撤回或更正：the cases that it raised go with it while nobody has taken them on and the corrected record does
 * not fail the item again. Answers with the ids that went.
 */
export async function withdrawWithRecord(
  call: MemberCall,
  { commandId }: ByRecord,
  asked: {
    readonly recordId: string;
    readonly reason: string;
    readonly stillFailing?: readonly string[];
  },
): Promise<Outcome<string[]>> {
  const { tx, organization, actor } = call;
  const rows = await tx
    .select({
      caseId: cases.id,
      recordId: cases.recordId,
      itemId: cases.itemId,
      stage: cases.stage,
    })
    .from(cases)
    .where(and(eq(cases.organizationId, organization.id), eq(cases.recordId, asked.recordId)));
  const gone: string[] = [];
  for (const caseId of withdrawnWith(rows, asked.recordId, asked.stillFailing)) {
    const stored = await readCase(call, caseId);
    if (stored === null) continue;
    const scene = await sceneOf(call, stored.state, actor);
    const command = { type: 'withdraw', reason: asked.reason } as const;
    if (!act(stored.state, scene.world, command).ok) continue;
    const saved = await actOn(call, stored, scene, { commandId, command, fileIds: [] });
    if (!saved.ok) return saved;
    gone.push(caseId);
  }
  return done(gone);
}
export { concernedBy } from './review.ts';
export { movesOf, type CaseMoves } from './moves.ts';
export { recountCases, type Recounted } from './recount.ts';
export { awaitsReview } from './review.ts';
