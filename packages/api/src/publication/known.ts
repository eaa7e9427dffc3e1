import { and, eq, sql } from 'drizzle-orm';
import { reporter } from '@wangge/db/schema/case';
import { person } from '@wangge/db/schema/person';
import { sensitiveValue } from '@wangge/db/schema/record';
import type { CaseState } from '@wangge/grid/case/case';
import type { MemberCall, OrganizationCall } from '../call.ts';
import { noteReading } from '../reading.ts';

/** For whoever publishes: what was compared is noted as a reading. */
export async function knownPersonal(
  call: MemberCall,
  state: CaseState,
  text: string,
): Promise<readonly string[]> {
  const { known, confidential } = await personalOf(call, state, text);
  if (confidential)
    await noteReading(call, {
      purpose: 'publication-check',
      fields: ['reporter', 'people'],
      subjectIds: [state.id],
    });
  return known;
}

/**
 * 已知的个人信息：what must not occur in a published text. Names of the organization are looked for in the store, so
 * that ten thousand of them do not travel; the reporter and the people of the case are named whatever the text says.
 */
export async function personalOf(
  { tx, organization }: OrganizationCall,
  state: CaseState,
  text: string,
): Promise<{ readonly known: readonly string[]; readonly confidential: boolean }> {
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
  const known = [
    ...named.map(({ name }) => name),
    ...reported.flatMap(({ name, contact }) => [name, contact].filter((each) => each !== null)),
    ...kept.flatMap(({ value }) => (typeof value === 'string' ? piecesOf(value) : [])),
    ...(state.fiveItems ? [state.fiveItems.responsible] : []),
  ];
  return { known, confidential: reported.length > 0 || kept.length > 0 };
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
