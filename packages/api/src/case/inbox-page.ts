import { and, eq, ne, sql, type SQL } from 'drizzle-orm';
import { cases } from '@wangge/db/schema/case';
import { isId } from '@wangge/db/id';
import type { CaseState } from '@wangge/grid/case/case';
import type { OrganizationCall } from '../call.ts';

export type PageRow = { readonly state: CaseState; readonly version: number };
export type Page = { readonly rows: readonly PageRow[]; readonly nextCursor: string | null };

/** Open before closed, the tightest limit first, what has no limit after it; the newest first among equals. */
const closedLast = sql<boolean>`(${cases.stage} = 'closed')`;
const due = sql<string>`coalesce(${cases.dueAt}, 'infinity'::timestamptz)`;

export type PageAsked = {
  readonly cursor: string | undefined;
  readonly limit: number;
  /** The condition lets through open cases only: they stand in an index of their own, in this order. */
  readonly open?: boolean;
};

/** 一页：the cursor is the last row's place in the order, so that rows that come or go meanwhile move nothing. */
export async function readPage(
  { tx, organization }: OrganizationCall,
  where: SQL | undefined,
  { cursor, limit, open = false }: PageAsked,
): Promise<Page> {
  const rows = await tx
    .select({
      state: cases.state,
      version: cases.version,
      id: cases.id,
      closed: closedLast,
      due: sql<string>`${due}::text`,
    })
    .from(cases)
    .where(
      and(
        eq(cases.organizationId, organization.id),
        open ? ne(cases.stage, 'closed') : undefined,
        where,
        after(cursor),
      ),
    )
    .orderBy(...(open ? [] : [closedLast]), due, sql`${cases.id} desc`)
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    rows: shown.map(({ state, version }) => ({ state, version })),
    nextCursor: last ? [Number(last.closed), last.due, last.id].join('|') : null,
  };
}

function after(cursor: string | undefined): SQL | undefined {
  const [closed, dueText = '', id = ''] = (cursor ?? '').split('|');
  const readable = (closed === '0' || closed === '1') && isInstant(dueText) && isId(id);
  if (!readable) return undefined;
  const wasClosed = closed === '1';
  return sql`(${closedLast} > ${wasClosed} or (${closedLast} = ${wasClosed} and
    (${due} > ${dueText}::timestamptz or (${due} = ${dueText}::timestamptz and ${cases.id} < ${id}))))`;
}

/** As PostgreSQL wrote it: a cursor that somebody made up must not become a fault. */
function isInstant(text: string): boolean {
  return (
    text === 'infinity' ||
    /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?\+\d{2}(:\d{2})?$/.test(text)
  );
}
