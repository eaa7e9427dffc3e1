import { and, eq, isNotNull, lt } from 'drizzle-orm';
import { command, notification, outbox } from '@wangge/db/schema/command';
import { uploadGrant } from '@wangge/db/schema/file';
import { visitorCount } from '@wangge/db/schema/visitor';
import { DAY } from '@wangge/grid/time';
import type { OrganizationCall } from '../call.ts';

/** How long what only makes retries harmless, or was only told, is kept. */
const kept = {
  /** Longer than a phone stays off line. */
  command: 180 * DAY,
  outbox: 30 * DAY,
  notification: 400 * DAY,
  grant: DAY,
  visits: 2 * DAY,
};

/** 忘记：commands beyond any retry, notices long taken, counts of visitors. As the owner. */
export async function forget({ tx, organization, at }: OrganizationCall): Promise<void> {
  const { id } = organization;
  await tx
    .delete(command)
    .where(and(eq(command.organizationId, id), lt(command.at, at - kept.command)));
  await tx
    .delete(outbox)
    .where(
      and(
        eq(outbox.organizationId, id),
        isNotNull(outbox.takenAt),
        lt(outbox.takenAt, at - kept.outbox),
      ),
    );
  await tx
    .delete(notification)
    .where(and(eq(notification.organizationId, id), lt(notification.at, at - kept.notification)));
  await tx
    .delete(uploadGrant)
    .where(and(eq(uploadGrant.organizationId, id), lt(uploadGrant.until, at - kept.grant)));
  await tx
    .delete(visitorCount)
    .where(and(eq(visitorCount.organizationId, id), lt(visitorCount.windowAt, at - kept.visits)));
}
