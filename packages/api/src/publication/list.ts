import { and, asc, eq } from 'drizzle-orm';
import { cases } from '@wangge/db/schema/case';
import { grid } from '@wangge/db/schema/hierarchy';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { MemberCall, OrganizationCall } from '../call.ts';
import { rowsOf, visible, type CaseRow } from '../case/lookup.ts';
import type { Result } from '../result.ts';
import { onGrid, readPublished } from './store.ts';
import type { PublishedList, PublishedNotice } from './views.ts';

type Place = { readonly id: string; readonly code: string; readonly name: string };

export async function gridByCode(
  { tx, organization }: OrganizationCall,
  code: string,
): Promise<Outcome<Place>> {
  const [row] = await tx
    .select({ id: grid.id, code: grid.code, name: grid.name })
    .from(grid)
    .where(and(eq(grid.organizationId, organization.id), eq(grid.code, code)));
  return row ? done(row) : refuse('grid.not-found');
}

type ListAsked = { readonly grid?: string; readonly cursor?: string; readonly limit: number };

/** 公示栏：for everybody, without account. */
export async function readList(
  call: OrganizationCall,
  asked: ListAsked,
): Promise<Result<PublishedList>> {
  const place = asked.grid === undefined ? null : await gridByCode(call, asked.grid);
  if (place?.ok === false) return place;
  const at = place?.value ?? null;
  const page = await readPublished(call, at ? onGrid(at.id) : undefined, asked);
  return done({ ...headOf(call, at), ...page });
}

/** 张贴的公示单：what a board on the yard has room for. */
export async function readNotice(
  call: MemberCall,
  asked: { readonly grid?: string; readonly limit: number },
): Promise<Result<PublishedNotice>> {
  const list = await readList(call, asked);
  if (!list.ok) return list;
  const { organization, grid: place, results, offsetMinutes } = list.value;
  const words = { cases: call.policy.vocabulary.cases };
  return done({ organization, grid: place, results, printedAt: call.at, offsetMinutes, words });
}

function headOf({ organization }: OrganizationCall, place: Place | null) {
  const { code, name, settings } = organization;
  return {
    organization: { code, name },
    grid: place && { code: place.code, name: place.name },
    offsetMinutes: settings.utcOffsetMinutes,
  };
}

/** A screen's worth: what waits longer than that is found by the case list. */
const most = 200;

/** 待公示：closed as done, of a kind that may be published, not yet published; the longest waiting first. */
export async function readWaiting(call: MemberCall): Promise<CaseRow[]> {
  const { tx, organization } = call;
  const rules = await call.rules();
  const never = new Set(
    rules.policy.caseKinds.flatMap(({ id, neverPublic }) => (neverPublic ? [id] : [])),
  );
  const rows = await tx
    .select({ state: cases.state, version: cases.version })
    .from(cases)
    .where(
      and(
        eq(cases.organizationId, organization.id),
        eq(cases.stage, 'closed'),
        eq(cases.ending, 'done'),
        eq(cases.published, false),
        call.within('case.publish', cases.organizationId, cases.gridId),
        await visible(call),
      ),
    )
    .orderBy(asc(cases.closedAt))
    .limit(most);
  return rowsOf(
    call,
    rules,
    rows.filter(({ state }) => !never.has(state.kind)),
  );
}
