import { and, desc, eq, isNull, lt, or, sql, type SQL } from 'drizzle-orm';
import { isId } from '@wangge/db/id';
import { cases, publication } from '@wangge/db/schema/case';
import type { PublicCase } from '@wangge/grid/publication/project';
import type { OrganizationCall } from '../call.ts';
import { resultView } from './result-view.ts';
import type { PublishedResult } from './views.ts';

type Page = { readonly cursor?: string | undefined; readonly limit: number };

/** What stands published, newest first; of one grid, or of all. */
export async function readPublished(
  call: OrganizationCall,
  where: SQL | undefined,
  { cursor, limit }: Page,
): Promise<{ results: PublishedResult[]; total: number; nextCursor: string | null }> {
  const { tx, organization } = call;
  const shown = and(
    eq(publication.organizationId, organization.id),
    isNull(publication.takenDownAt),
    where,
  );
  const [rows, [counted], { policy }] = await Promise.all([
    tx
      .select({
        id: publication.id,
        projection: publication.projection,
        publishedAt: publication.publishedAt,
      })
      .from(publication)
      .innerJoin(cases, ofCase)
      .where(and(shown, after(cursor)))
      .orderBy(desc(publication.publishedAt), desc(publication.id))
      .limit(limit + 1),
    tx
      .select({ total: sql<number>`count(*)::int` })
      .from(publication)
      .innerJoin(cases, ofCase)
      .where(shown),
    call.rules(),
  ]);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    results: page.map(({ id, projection, publishedAt }) =>
      resultView(policy, { id, publishedAt, projection: projection as unknown as PublicCase }),
    ),
    total: counted?.total ?? 0,
    nextCursor: last ? `${last.publishedAt}|${last.id}` : null,
  };
}

const ofCase = and(
  eq(cases.organizationId, publication.organizationId),
  eq(cases.id, publication.caseId),
);

export function onGrid(gridId: string): SQL {
  return eq(cases.gridId, gridId);
}

export function ofCaseId(caseId: string): SQL {
  return eq(publication.caseId, caseId);
}

function after(cursor: string | undefined): SQL | undefined {
  const [instant = '', id = ''] = (cursor ?? '').split('|');
  if (!/^\d{1,15}$/.test(instant) || !isId(id)) return undefined;
  const at = Number(instant);
  return or(
    lt(publication.publishedAt, at),
    and(eq(publication.publishedAt, at), lt(publication.id, id)),
  );
}
