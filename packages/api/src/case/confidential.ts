import { and, eq } from 'drizzle-orm';
import { cases, reporter } from '@wangge/db/schema/case';
import { done, type Refusal } from '@wangge/grid/outcome';
import type { MemberCall } from '../call.ts';
import { lookupGrid } from '../hierarchy/lookup.ts';
import { noteReading, readSensitive } from '../reading.ts';
import { refuseLeaving, type Result } from '../result.ts';
import { readCase } from './store.ts';
import type { ReporterRead } from './views.ts';
import { concerned, visible } from './visible.ts';

type Asked = { readonly caseId: string; readonly purpose: string };

/** 查看反映人：the first receiver alone; never the body complained about. Whoever tries is noted. 专家第 16 条 */
export async function readReporter(call: MemberCall, asked: Asked): Promise<Result<ReporterRead>> {
  const { tx, organization, actor } = call;
  const entry = { ...asked, fields: ['reporter'], subjectIds: [asked.caseId] };
  const stored = await readCase(call, asked.caseId, await visible(call));
  if (stored === null) return denied(call, entry, { code: 'case.not-found' });
  if (stored.state.firstReceiverId !== actor.personId)
    return denied(call, entry, { code: 'reporter.not-first-receiver' });
  const [row] = await tx
    .select({ name: reporter.name, contact: reporter.contact, anonymous: reporter.anonymous })
    .from(reporter)
    .where(and(eq(reporter.organizationId, organization.id), eq(reporter.caseId, asked.caseId)));
  if (!row) return denied(call, entry, { code: 'reporter.not-found' });
  await noteReading(call, entry);
  return done(row);
}

/** 查看涉及的人：whose turn it is, who holds it, who received it, and who supervises the grid. R2-12 */
export async function readPeople(
  call: MemberCall,
  asked: Asked,
): Promise<Result<{ readonly people: string }>> {
  const entry = { ...asked, fields: ['people'], subjectIds: [asked.caseId] };
  const stored = await readCase(call, asked.caseId, await visible(call));
  if (stored === null) return denied(call, entry, { code: 'case.not-found' });
  if (!(await needsToKnow(call, asked.caseId, stored.state.gridId)))
    return denied(call, entry, { code: 'case.people-not-granted' });
  const values = await readSensitive(call, { ...entry, subjectKind: 'case' });
  const { people } = values.get(asked.caseId) ?? {};
  return done({ people: typeof people === 'string' ? people : '' });
}

async function needsToKnow(call: MemberCall, caseId: string, gridId: string): Promise<boolean> {
  const { tx, organization } = call;
  const mine = await tx
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.organizationId, organization.id), eq(cases.id, caseId), concerned(call)));
  if (mine.length > 0) return true;
  const grid = await lookupGrid(call, gridId);
  return grid.ok && call.may('case.supervise', grid.value).ok;
}

function denied(
  call: MemberCall,
  entry: Parameters<typeof noteReading>[1],
  refusal: Refusal,
): Result<never> {
  return refuseLeaving(refusal, (tx) => noteReading(call, entry, { after: tx }));
}
