import { and, eq, isNull, lte } from 'drizzle-orm';
import { record, sensitiveValue } from '@wangge/db/schema/record';
import { eraseAnswers } from '@wangge/grid/form/retention';
import type { OrganizationCall } from '../call.ts';
import { formOf, policyOf } from './form-of.ts';

/** In one transaction; the sweep comes again for the rest. */
const most = 200;

/**
 * 保存期满：personal and sensitive answers go, the fact of the record stays. Runs as the owner: nobody else changes
 * an answer. Says which records were erased.
 */
export async function eraseRecords(call: OrganizationCall): Promise<string[]> {
  const { tx, organization, today, at } = call;
  const lines = await tx
    .select()
    .from(record)
    .where(
      and(
        eq(record.organizationId, organization.id),
        lte(record.eraseOn, today),
        isNull(record.erasedAt),
      ),
    )
    .orderBy(record.eraseOn)
    .limit(most);
  for (const line of lines) {
    const answers = eraseAnswers(formOf(await policyOf(call, line), line), line.answers);
    await tx
      .update(record)
      .set({ answers, erasedAt: at })
      .where(and(eq(record.organizationId, organization.id), eq(record.id, line.id)));
  }
  const erased = lines.map(({ id }) => id);
  await tx
    .delete(sensitiveValue)
    .where(
      and(eq(sensitiveValue.organizationId, organization.id), lte(sensitiveValue.eraseOn, today)),
    );
  return erased;
}
