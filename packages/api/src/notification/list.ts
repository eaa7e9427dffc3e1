import { and, count, desc, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import { isId } from '@wangge/db/id';
import { cases } from '@wangge/db/schema/case';
import { notification } from '@wangge/db/schema/command';
import type { MemberCall } from '../call.ts';
import { visible } from '../case/lookup.ts';
import type { NotificationList, NotificationView } from './views.ts';

export type ListAsked = {
  readonly unreadOnly: boolean;
  readonly cursor?: string | undefined;
  readonly limit: number;
};

/** 我的通知，新的在前。 */
export async function readList(call: MemberCall, asked: ListAsked): Promise<NotificationList> {
  const { tx, organization } = call;
  const lines = await tx
    .select()
    .from(notification)
    .where(
      and(
        mine(call),
        asked.unreadOnly ? isNull(notification.readAt) : undefined,
        after(asked.cursor),
      ),
    )
    .orderBy(desc(notification.at), desc(notification.id))
    .limit(asked.limit + 1);
  const shown = lines.slice(0, asked.limit);
  const last = lines.length > asked.limit ? shown.at(-1) : undefined;
  const titles = await readTitles(
    call,
    shown.map(({ caseId }) => caseId),
  );
  return {
    rows: shown.map(({ id, kind, at, readAt, caseId, details }): NotificationView => {
      const known = caseId === null ? undefined : titles.get(caseId);
      const number = known?.number ?? textOf(details['number']);
      const about = caseId === null ? null : { id: caseId, number, title: known?.title ?? null };
      return { id, kind, at, readAt, case: about, details };
    }),
    unread: await countUnread(call),
    nextCursor: last ? `${last.at}|${last.id}` : null,
    at: call.at,
    offsetMinutes: organization.settings.utcOffsetMinutes,
  };
}

export function mine({ organization, actor }: MemberCall): SQL | undefined {
  return and(
    eq(notification.organizationId, organization.id),
    eq(notification.personId, actor.personId),
  );
}

export async function countUnread(call: MemberCall): Promise<number> {
  const [row] = await call.tx
    .select({ unread: count() })
    .from(notification)
    .where(and(mine(call), isNull(notification.readAt)));
  return row?.unread ?? 0;
}

/** Of cases that this person may see today: a notice is kept longer than a post is held. */
async function readTitles(call: MemberCall, ids: ReadonlyArray<string | null>) {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return new Map<string, { number: string; title: string }>();
  const rows = await call.tx
    .select({ id: cases.id, number: cases.number, title: cases.title })
    .from(cases)
    .where(
      and(
        eq(cases.organizationId, call.organization.id),
        inArray(cases.id, wanted),
        await visible(call),
      ),
    );
  return new Map(rows.map(({ id, ...names }) => [id, names]));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A cursor that somebody made up must not become a fault. */
function after(cursor: string | undefined): SQL | undefined {
  const [instantText = '', id = ''] = (cursor ?? '').split('|');
  const instant = Number(instantText);
  if (!isId(id) || !Number.isSafeInteger(instant) || Math.abs(instant) > 4_102_444_800_000)
    return undefined;
  return sql`(${notification.at}, ${notification.id}) <
    (${new Date(instant).toISOString()}::timestamptz, ${id}::uuid)`;
}
