import { and, desc, eq, inArray } from 'drizzle-orm';
import { record } from '@wangge/db/schema/record';
import type { OrganizationCall } from '../call.ts';
import type { RecordLine } from './columns.ts';
import { readRecord } from './store.ts';

/** A record is corrected a few times at most; a loop in what is stored must not become one here. */
const most = 20;

/** 更正之前的各版，最近的在前。 Checks of the same duty day that were overruled count as versions too. */
export async function versionsBefore(
  { tx, organization }: OrganizationCall,
  recordId: string,
): Promise<RecordLine[]> {
  const found: RecordLine[] = [];
  let next = [recordId];
  while (next.length > 0 && found.length < most) {
    const lines = await tx
      .select()
      .from(record)
      .where(and(eq(record.organizationId, organization.id), inArray(record.correctedById, next)))
      .orderBy(desc(record.enteredAt));
    found.push(...lines);
    next = lines.map(({ id }) => id);
  }
  return found;
}

/** 之后的各版，直到算数的那一版。 */
export async function versionsAfter(
  call: OrganizationCall,
  line: RecordLine,
): Promise<RecordLine[]> {
  const found: RecordLine[] = [];
  let next = line.correctedById;
  while (next !== null && found.length < most) {
    const after = await readRecord(call, next);
    if (after === null) break;
    found.push(after);
    next = after.correctedById;
  }
  return found;
}
