import { and, eq, sql } from 'drizzle-orm';
import { reporter } from '@wangge/db/schema/case';
import { person } from '@wangge/db/schema/person';
import { sensitiveValue } from '@wangge/db/schema/record';
import type { CaseState } from '@wangge/grid/case/case';
import type { MemberCall } from '../call.ts';
import { noteReading } from '../reading.ts';

/**
 * 已知的个人信息：what must not occur in a published text. Names of the organization are looked for in the store, so
 * that ten thousand of them do not travel; the reporter and the people of the case are named whatever the text says.
 */
export async function knownPersonal(
  call: MemberCall,
  state: CaseState,
  text: string,
): Promise<string[]> {
  const { tx, organization } = call;
  const plain = text.normalize('NFKC');
  const [named, reported, kept] = await Promise.all([
    tx
      .select({ name: person.name })
      .from(person)
      .where(
        and(
          eq(person.organizationId, organization.id),
          sql`char_length(${person.name}) >= 2`,
          sql`strpos(${plain}, ${person.name}) > 0`,
        ),
      ),
    tx
      .select({ name: reporter.name, contact: reporter.contact })
      .from(reporter)
      .where(and(eq(reporter.organizationId, organization.id), eq(reporter.caseId, state.id))),
    tx
      .select({ value: sensitiveValue.value })
      .from(sensitiveValue)
      .where(
        and(
          eq(sensitiveValue.organizationId, organization.id),
          eq(sensitiveValue.subjectKind, 'case'),
          eq(sensitiveValue.subjectId, state.id),
        ),
      ),
  ]);
  if (reported.length > 0 || kept.length > 0)
    await noteReading(call, {
      purpose: 'publication-check',
      fields: ['reporter', 'people'],
      subjectIds: [state.id],
    });
  return [
    ...named.map(({ name }) => name),
    ...reported.flatMap(({ name, contact }) => [name, contact].filter((each) => each !== null)),
    ...kept.flatMap(({ value }) => (typeof value === 'string' ? piecesOf(value) : [])),
    ...(state.fiveItems ? [state.fiveItems.responsible] : []),
  ];
}

/**
 * 「王秀兰（13800000000）、李军，独居」→ the names and numbers in it. Longer phrases are no names: who lives alone may
 * be said.
 */
function piecesOf(value: string): string[] {
  const pieces = value.normalize('NFKC').split(/[^\p{L}\p{N}·]+/u);
  return pieces.filter((piece) => nameLike.test(piece));
}

const nameLike = /^(?:\p{Script=Han}{2,3}|[\p{L}]+·[\p{L}·]+|\p{Script=Latin}{3,}|\d{4,}[\dXx]*)$/u;
