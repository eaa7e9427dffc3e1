import { and, inArray, isNull } from 'drizzle-orm';
import { notification } from '@wangge/db/schema/command';
import type { MemberCall } from '../call.ts';
import { countUnread, mine } from './list.ts';

/** 标为已读：these, or all. Somebody else’s are not touched, and nothing is said about them. */
export async function markRead(
  call: MemberCall,
  ids: readonly string[] | 'all',
): Promise<{ readonly unread: number }> {
  if (ids === 'all' || ids.length > 0)
    await call.tx
      .update(notification)
      .set({ readAt: call.at })
      .where(
        and(
          mine(call),
          isNull(notification.readAt),
          ids === 'all' ? undefined : inArray(notification.id, [...ids]),
        ),
      );
  return { unread: await countUnread(call) };
}
