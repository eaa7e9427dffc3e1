import { and, count, eq, gte, lt } from 'drizzle-orm';
import { cases, satisfaction } from '@wangge/db/schema/case';
import type { CaseState } from '@wangge/grid/case/case';
import { parseDay, startOfDay, yearOf } from '@wangge/grid/time';
import type { MemberCall } from '../call.ts';
import { personNames } from '../post/lookup.ts';
import type { Scene } from './scene.ts';
import type { DissatisfiedCount } from './views.ts';

/** 年度累计：upheld answers of the calendar year, by the first receiver whom they were about. R8-19 */
export async function readDissatisfied(
  call: MemberCall,
  year: number,
): Promise<DissatisfiedCount[]> {
  const { tx, organization } = call;
  const rows = await tx
    .select({ personId: satisfaction.firstReceiverId, count: count() })
    .from(satisfaction)
    .innerJoin(
      cases,
      and(eq(cases.organizationId, satisfaction.organizationId), eq(cases.id, satisfaction.caseId)),
    )
    .where(
      and(
        eq(satisfaction.organizationId, organization.id),
        counted(call, year),
        call.within('figures.read', cases.organizationId, cases.gridId),
      ),
    )
    .groupBy(satisfaction.firstReceiverId);
  const people = await personNames(
    call,
    rows.map(({ personId }) => personId),
  );
  return rows
    .flatMap(({ personId, count: times }) => {
      const person = personId === null ? undefined : people.get(personId);
      return person ? [{ person: { id: person.id, name: person.name }, count: times }] : [];
    })
    .toSorted((a, b) => b.count - a.count || (a.person.name < b.person.name ? -1 : 1));
}

/** The same of this case's first receiver, for whoever reads the grid's figures, and for the first receiver; else null. */
export async function dissatisfiedOfReceiver(
  call: MemberCall,
  { firstReceiverId }: CaseState,
  { grid }: Scene,
): Promise<number | null> {
  const { tx, organization, actor, today } = call;
  if (firstReceiverId === null) return null;
  if (firstReceiverId !== actor.personId && !call.may('figures.read', grid).ok) return null;
  const [row] = await tx
    .select({ count: count() })
    .from(satisfaction)
    .where(
      and(
        eq(satisfaction.organizationId, organization.id),
        eq(satisfaction.firstReceiverId, firstReceiverId),
        counted(call, yearOf(today)),
      ),
    );
  return row?.count ?? 0;
}

function counted({ organization }: MemberCall, year: number) {
  const begins = (of: number) =>
    startOfDay(parseDay(`${of}-01-01`) ?? 0, organization.settings.utcOffsetMinutes);
  return and(
    eq(satisfaction.answer, 'dissatisfied'),
    eq(satisfaction.counts, true),
    gte(satisfaction.answeredAt, begins(year)),
    lt(satisfaction.answeredAt, begins(year + 1)),
  );
}
