import { and, eq, inArray, isNull, sum } from 'drizzle-orm';
import { reporter } from '@wangge/db/schema/case';
import { file } from '@wangge/db/schema/file';
import type { CaseState } from '@wangge/grid/case/case';
import { firstSentence } from '@wangge/grid/case/title';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import { postsOnly, raiseCase, readCase, sceneOf, type Scene } from '../case/lookup.ts';
import { placeOf } from './place.ts';
import type { OrganizationCall } from '../call.ts';
import type { VisitorCommandCall } from '../procedures/public.ts';
import type { Result } from '../result.ts';
import { kindChosen } from './categories.ts';
import { reportQuotas, spend } from './limits.ts';
import { hashOfSecret, secretFrom } from './secret.ts';
import type { PublicReceipt } from './views.ts';

export type ReportAsked = {
  readonly grid: string;
  readonly category: string;
  readonly text: string;
  readonly place: string;
  readonly anonymous: boolean;
  readonly name: string;
  readonly contact: string;
  readonly consent: boolean;
  readonly fileIds: readonly string[];
  readonly seed: string;
};

/** 居民反映：without account, and without name if wished. R8-06 */
export async function report(
  call: VisitorCommandCall,
  asked: ReportAsked,
): Promise<Result<PublicReceipt>> {
  if (!asked.consent) return refuse('public.consent-missing');
  const place = await placeOf(call, asked.grid);
  if (!place.ok) return place;
  const { policy } = await call.rules();
  const kind = kindChosen(policy, asked.category);
  if (!kind) return refuse('public.category-unknown');
  const channel = policy.channels.find(({ onForm, proactive }) => !onForm && !proactive);
  if (!channel || postsOnly(policy, place.value.level)) return refuse('public.not-open');
  const bytes = await bytesOf(call, asked.fileIds);
  if (!bytes.ok) return bytes;
  const { network } = call.context;
  const room = await spend(call, reportQuotas(network, place.value.gridId, bytes.value));
  if (!room.ok) return room;

  const text = asked.text.trim();
  const raised = await raiseCase(
    call,
    {
      kind: kind.id,
      gridId: place.value.gridId,
      place: asked.place.trim(),
      channel: channel.id,
      finding: 'reactive',
      source: 'public',
      content: { title: firstSentence(text) || kind.words.zh, text },
    },
    {
      commandId: call.commandId,
      caseId: call.subjectId,
      actor: null,
      postId: null,
      fileIds: asked.fileIds,
    },
  );
  if (!raised.ok) return raised;
  await keepReporter(call, asked);
  const { state, scene } = raised.value;
  return done(receiptOf(call, state, scene, asked.seed));
}

/** The answer to a second press: the same number and the same secret. */
export async function reported(
  call: VisitorCommandCall,
  { seed }: Pick<ReportAsked, 'seed'>,
): Promise<Result<PublicReceipt>> {
  const stored = await readCase(call, call.subjectId);
  if (stored === null) return refuse('case.not-found');
  const scene = await sceneOf(call, stored.state, null);
  return done(receiptOf(call, stored.state, scene, seed));
}

/** Apart from the case: name and contact are the first receiver's alone; of the secret only a hash. */
async function keepReporter(call: VisitorCommandCall, asked: ReportAsked): Promise<void> {
  const given = (typed: string) => (asked.anonymous || typed.trim() === '' ? null : typed.trim());
  await call.tx.insert(reporter).values({
    organizationId: call.organization.id,
    caseId: call.subjectId,
    name: given(asked.name),
    contact: given(asked.contact),
    anonymous: asked.anonymous,
    secretHash: hashOfSecret(secretFrom(asked.seed, call.commandId)),
  });
}

function receiptOf(
  call: VisitorCommandCall,
  state: CaseState,
  { world, grid }: Scene,
  seed: string,
): PublicReceipt {
  const { policy, limitSet } = world;
  return {
    number: state.number,
    secret: secretFrom(seed, call.commandId),
    receivedAt: state.raisedAt,
    gridName: grid.name,
    acceptDueAt: state.clocks.find(({ kind }) => kind === 'accept')?.dueAt ?? null,
    capDueAt: state.capDueAt,
    limits: policy.tiers.flatMap(({ id, words }) => {
      const limit = limitSet.treat[id];
      return limit ? [{ words, limit }] : [];
    }),
    offsetMinutes: call.organization.settings.utcOffsetMinutes,
  };
}

const photosAtMost = 3;
const bytesAtMost = 15 * 1024 * 1024;

async function bytesOf(
  { tx, organization }: OrganizationCall,
  fileIds: readonly string[],
): Promise<Outcome<number>> {
  if (fileIds.length > photosAtMost) return refuse('public.too-many-photos', { max: photosAtMost });
  if (fileIds.length === 0) return done(0);
  const [row] = await tx
    .select({ bytes: sum(file.bytes).mapWith(Number) })
    .from(file)
    .where(
      and(
        eq(file.organizationId, organization.id),
        inArray(file.id, [...fileIds]),
        isNull(file.uploadedBy),
      ),
    );
  const bytes = row?.bytes ?? 0;
  return bytes > bytesAtMost ? refuse('public.too-large', { max: bytesAtMost }) : done(bytes);
}
