import { and, eq, inArray, ne } from 'drizzle-orm';
import { cases } from '@wangge/db/schema/case';
import { person } from '@wangge/db/schema/person';
import { appointment, post } from '@wangge/db/schema/post';
import { record } from '@wangge/db/schema/record';
import { done, type Outcome } from '@wangge/grid/outcome';
import type { MemberCall } from '../call.ts';
import { holdsOn } from '../dated.ts';
import { readSheet } from '../form/lookup.ts';
import { requireGrid } from '../hierarchy/lookup.ts';
import { caseRows } from './cases-view.ts';
import { stands } from './columns.ts';
import { readLines } from './list.ts';
import { rowViews } from './row-view.ts';
import type { PatrolContext } from './views.ts';
import { visibleRecords } from './visible.ts';

/** 巡查之前：the sheet, what is still open here, who may walk along, and the last one. R5-07 */
export async function readPatrolContext(
  call: MemberCall,
  asked: { readonly gridId: string; readonly kind: string },
): Promise<Outcome<PatrolContext>> {
  const { gridId, kind } = asked;
  const granted = await requireGrid(call, 'record.make', gridId);
  if (!granted.ok) return granted;
  const sheet = await readSheet(call, kind);
  if (!sheet.ok) return sheet;
  const { policy } = await call.rules();
  const mine = and(
    eq(record.organizationId, call.organization.id),
    eq(record.gridId, gridId),
    eq(record.kind, kind),
    visibleRecords(call),
    ...stands,
  );
  const [openCases, colleagues, lines] = await Promise.all([
    caseRows(call, and(eq(cases.gridId, gridId), ne(cases.stage, 'closed'))),
    readColleagues(call, gridId, sheet.value.kind.performedBy),
    readLines(call, mine, 1),
  ]);
  const [last = null] = await rowViews(call, policy, lines);
  const { code, name } = granted.value.grid;
  return done({
    grid: { id: gridId, code, name },
    sheet: sheet.value,
    openCases,
    colleagues,
    last,
  });
}

/** 同行的人：others who sit on the performing posts of this grid today. R5-02 */
async function readColleagues(
  { tx, organization, actor, today }: MemberCall,
  gridId: string,
  kinds: readonly string[],
): Promise<PatrolContext['colleagues']> {
  const rows = await tx
    .selectDistinct({ id: person.id, name: person.name, secondMark: person.secondMark })
    .from(post)
    .innerJoin(
      appointment,
      and(eq(appointment.organizationId, post.organizationId), eq(appointment.postId, post.id)),
    )
    .innerJoin(
      person,
      and(eq(person.organizationId, post.organizationId), eq(person.id, appointment.personId)),
    )
    .where(
      and(
        eq(post.organizationId, organization.id),
        eq(post.gridId, gridId),
        inArray(post.kind, [...kinds]),
        holdsOn(appointment.fromOn, appointment.untilOn, today),
        ne(person.id, actor.personId),
      ),
    );
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}
