import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { notification, outbox } from '@wangge/db/schema/command';
import type { RefusalDetails } from '@wangge/grid/outcome';
import type { OrganizationCall } from '../call.ts';

/** In one transaction; the sweep goes on while there are more. */
const most = 500;

/** What a command has written to the outbox (`case/notice.ts`). */
type Notice = {
  readonly kind: string;
  readonly caseId: string;
  readonly personIds: readonly string[];
  readonly details: RefusalDetails;
};

/**
 * 送达：takes what commands have left in the outbox and makes one notification for each person. Taken and told in one
 * transaction, and no two sweeps take the same row: nobody is told twice, and nothing is lost.
 */
export async function deliver({ tx, organization, at, newId }: OrganizationCall): Promise<number> {
  const waiting = await tx
    .select()
    .from(outbox)
    .where(and(eq(outbox.organizationId, organization.id), isNull(outbox.takenAt)))
    .orderBy(asc(outbox.at), asc(outbox.id))
    .limit(most)
    .for('update', { skipLocked: true });
  if (waiting.length === 0) return 0;
  const told = waiting.flatMap((row) => {
    const { kind, caseId, personIds, details } = row.payload as Notice;
    return personIds.map((personId) => ({
      organizationId: organization.id,
      id: newId(),
      personId,
      kind,
      caseId,
      details: { ...details },
      at: row.at,
    }));
  });
  if (told.length > 0) await tx.insert(notification).values(told);
  await tx
    .update(outbox)
    .set({ takenAt: at })
    .where(
      and(
        eq(outbox.organizationId, organization.id),
        inArray(
          outbox.id,
          waiting.map(({ id }) => id),
        ),
      ),
    );
  return waiting.length;
}
