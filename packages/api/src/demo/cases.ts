import { and, eq, lt } from 'drizzle-orm';
import type { Tx } from '@wangge/db/connection';
import { reporter, satisfaction } from '@wangge/db/schema/case';
import { outbox } from '@wangge/db/schema/command';
import type { CaseState } from '@wangge/grid/case/case';
import type { CaseCommand } from '@wangge/grid/case/command';
import type { Outcome } from '@wangge/grid/outcome';
import { DAY, HOUR } from '@wangge/grid/time';
import type { MemberCall, OrganizationCall } from '../call.ts';
import { actOn, raiseCase, readCase, sceneOf, type StoredCase } from '../case/lookup.ts';
import type { Installation } from '../context.ts';
import { publish } from '../publication/lookup.ts';
import { hashOfSecret, secretFrom } from '../public/lookup.ts';
import type { DemoCase } from './contract.ts';
import type { LoadedOrganization } from './load.ts';
import { callAt, idOf, instantOf, memberAt, stageOf, type Stage } from './stage.ts';

/** A picture for a case of the demo. */
export type DemoPhoto = (call: OrganizationCall, sentBy: string | null) => Promise<string>;

type Parts = {
  readonly installation: Installation;
  readonly photo: DemoPhoto;
  /** Key of a record → its id, for cases that a record raised. */
  readonly recordIds?: ReadonlyMap<string, string>;
};

/**
 * 演示案件：every one is raised and led through its stages by the commands that people give, at the instants when they
 * would have given them. Whatever the rules refuse fails the load: the demo shows nothing that could not have happened.
 */
export async function playCases(
  parts: Parts,
  tx: Tx,
  loaded: readonly LoadedOrganization[],
): Promise<void> {
  for (const each of loaded) {
    const stage = await stageOf(parts.installation, tx, each);
    for (const one of each.plan.cases) await play(parts, stage, one);
    await forgetOldNews(stage, parts.installation);
  }
}

async function play(parts: Parts, stage: Stage, one: DemoCase): Promise<void> {
  const caseId = await raised(parts, stage, one);
  for (const { when, by, command } of one.steps) {
    const call = await memberAt(stage, when, by);
    const stored = await inStore(call, caseId);
    const scene = await sceneOf(call, stored.state, call.actor);
    const fileIds = await photosFor(parts, call, command);
    const sent = withIds(command, stage);
    settled(
      one,
      sent.type,
      await actOn(call, stored, scene, { commandId: call.newId(), command: sent, fileIds }),
    );
  }
  await published(stage, one, caseId);
  await answered(parts, stage, one, caseId);
}

async function raised(parts: Parts, stage: Stage, one: DemoCase): Promise<string> {
  const { when, by, grid, record, reporter: given, ...draft } = one.raise;
  const told = given ?? (draft.source === 'public' ? { anonymous: true } : null);
  const { gridIds } = stage.loaded.founded;
  const member = by === null ? null : await memberAt(stage, when, by);
  const call = member ?? callAt(stage, when);
  const caseId = call.newId();
  const actor = member?.actor ?? null;
  const outcome = await raiseCase(
    call,
    {
      ...draft,
      gridId: idOf(gridIds, grid),
      ...(record === undefined ? {} : { recordId: parts.recordIds?.get(record) }),
    },
    {
      commandId: call.newId(),
      caseId,
      actor,
      postId: actor?.held[0]?.postId ?? null,
      fileIds: [await parts.photo(call, actor?.personId ?? null)],
    },
  );
  settled(one, 'raise', outcome);
  if (told)
    await stage.tx.insert(reporter).values({
      organizationId: stage.organization.id,
      caseId,
      name: null,
      contact: null,
      ...told,
      // Shown to nobody: who follows a case in the demo reports one first.
      secretHash: hashOfSecret(secretFrom(caseId, call.newId())),
    });
  return caseId;
}

async function photosFor(
  { photo }: Parts,
  call: MemberCall,
  command: CaseCommand,
): Promise<string[]> {
  const count = command.type === 'treat' ? command.photosAfter : 0;
  return Promise.all(Array.from({ length: count }, () => photo(call, call.actor.personId)));
}

/** The plan names posts by their keys. */
function withIds(command: CaseCommand, { loaded }: Stage): CaseCommand {
  return 'postId' in command
    ? { ...command, postId: idOf(loaded.founded.postIds, command.postId) }
    : command;
}

async function published(stage: Stage, one: DemoCase, caseId: string): Promise<void> {
  if (!one.publishedBy) return;
  const { person, when } = one.publishedBy;
  const call = await memberAt(stage, when, person);
  const { state, version } = await inStore(call, caseId);
  const { title, result } = state.content;
  const asked = { caseId, version, title, result, release: true };
  const outcome = await publish({ ...call, commandId: call.newId(), subjectId: caseId }, asked);
  settled(one, 'publish', outcome);
}

async function answered(
  { installation }: Parts,
  stage: Stage,
  { answers = [] }: DemoCase,
  caseId: string,
): Promise<void> {
  let counted = false;
  for (const { when, answer, comment, review, reviewedBy } of answers) {
    const call = callAt(stage, when);
    const { state } = await inStore(call, caseId);
    const counts: boolean = !counted && (answer === 'dissatisfied' ? review === 'upheld' : true);
    counted ||= counts;
    await stage.tx.insert(satisfaction).values({
      organizationId: stage.organization.id,
      id: call.newId(),
      caseId,
      answer,
      comment,
      answeredAt: instantOf(stage, when),
      ...concernedBy(state),
      review: review ?? null,
      reviewedBy: reviewedBy ? idOf(stage.loaded.founded.personIds, reviewedBy) : null,
      reviewedAt: review ? Math.min(call.at + nextMorning, installation.clock()) : null,
      counts,
    });
  }
}

const nextMorning = 15 * HOUR;

function concernedBy({ firstReceiverId, holder, treatedBy }: CaseState) {
  return { firstReceiverId, holderPersonId: holder?.personId ?? treatedBy };
}

/** What was told weeks ago has been read: only the last two days become notifications. */
async function forgetOldNews({ tx, organization }: Stage, { clock }: Installation): Promise<void> {
  await tx
    .delete(outbox)
    .where(and(eq(outbox.organizationId, organization.id), lt(outbox.at, clock() - 2 * DAY)));
}

async function inStore(call: OrganizationCall, caseId: string): Promise<StoredCase> {
  const stored = await readCase(call, caseId);
  if (stored === null) throw new Error('a case of the demo is not where it was put');
  return stored;
}

function settled(
  { key }: DemoCase,
  step: string,
  outcome: Outcome<unknown>,
): asserts outcome is { ok: true; value: unknown } {
  if (!outcome.ok)
    throw new Error(`demo case ${key}: ${step} is refused: ${JSON.stringify(outcome.refusal)}`);
}
