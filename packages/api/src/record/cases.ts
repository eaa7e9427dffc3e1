import { and, eq, inArray } from 'drizzle-orm';
import { caseLog, cases } from '@wangge/db/schema/case';
import type { FromRecord } from '@wangge/grid/case/from-record';
import { casesFromRecord } from '@wangge/grid/case/from-record';
import type { FactType } from '@wangge/grid/case/fact';
import type { Form } from '@wangge/grid/form/form';
import { done, type Outcome } from '@wangge/grid/outcome';
import type { Policy } from '@wangge/grid/policy/policy';
import type { WorkRecord } from '@wangge/grid/record/record';
import type { MemberCall } from '../call.ts';
import { joinFromRecord, openCasesOfGrid, raiseFromRecord } from '../case/lookup.ts';
import type { GridSpot } from '../hierarchy/lookup.ts';

export type Found = {
  readonly record: WorkRecord;
  /** As filled in, with the checklists that were added. */
  readonly form: Form;
  readonly grid: GridSpot;
  readonly policy: Policy;
  /** Photos that this person has sent himself: only they go on to a case. */
  readonly own: ReadonlySet<string>;
  /** Open cases to which nothing new is told: they stand for the same finding. */
  readonly told?: ReadonlySet<string>;
};

/** 不合格的成案或并入，同一个事务：either the record and its cases are there, or neither. R3-10、R3-11、R5-08 */
export async function followUp(
  call: MemberCall,
  commandId: string,
  { record, form, grid, policy, own, told = new Set() }: Found,
): Promise<Outcome<true>> {
  const kind = policy.recordKinds.find(({ id }) => id === record.kind);
  if (!kind || record.outcome !== 'failed') return done(true);
  const openCases = await openCasesOfGrid(call, grid.gridId);
  const scene = { form, place: grid.name, channel: kind.channel, openCases };
  const { raised, joined } = casesFromRecord(policy, record, scene);
  const made = await raiseFromRecord(
    call,
    { commandId },
    grid.gridId,
    raised.map((each) => withPhotos(each, own)),
  );
  if (!made.ok) return made;
  return joinFromRecord(
    call,
    { commandId },
    joined.filter(({ caseId }) => !told.has(caseId)).map((each) => withPhotos(each, own)),
  );
}

function withPhotos<T extends FromRecord['raised'][number] | FromRecord['joined'][number]>(
  each: T,
  own: ReadonlySet<string>,
): T {
  return { ...each, photos: each.photos.filter((id) => own.has(id)) };
}

/** Cases in whose log this command wrote such a fact: what a command did, also for its retry. */
export async function casesTouched(
  { tx, organization }: MemberCall,
  commandId: string,
  type: FactType,
): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ caseId: caseLog.caseId })
    .from(caseLog)
    .where(
      and(
        eq(caseLog.organizationId, organization.id),
        eq(caseLog.commandId, commandId),
        eq(caseLog.type, type),
      ),
    );
  return rows.map(({ caseId }) => caseId);
}

/** Cases that these records raised. */
export async function casesRaisedBy(
  { tx, organization }: MemberCall,
  recordIds: readonly string[],
): Promise<string[]> {
  if (recordIds.length === 0) return [];
  const rows = await tx
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.organizationId, organization.id), inArray(cases.recordId, [...recordIds])));
  return rows.map(({ id }) => id);
}
