import { and, eq, isNull } from 'drizzle-orm';
import { publication } from '@wangge/db/schema/case';
import type { OrganizationCall } from '../call.ts';

/** 撤下：the published row stays, with the instant from which nobody sees it any more. */
export async function takeDown(
  { tx, organization, at }: OrganizationCall,
  caseId: string,
): Promise<boolean> {
  const rows = await tx
    .update(publication)
    .set({ takenDownAt: at })
    .where(
      and(
        eq(publication.organizationId, organization.id),
        eq(publication.caseId, caseId),
        isNull(publication.takenDownAt),
      ),
    )
    .returning({ id: publication.id });
  return rows.length > 0;
}
