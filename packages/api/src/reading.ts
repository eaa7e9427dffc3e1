import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@wangge/db/connection';
import { reading, sensitiveValue } from '@wangge/db/schema/record';
import type { MemberCall } from './call.ts';

export type ReadingEntry = {
  /** Why it is read, as the reader says. */
  readonly purpose: string;
  readonly fields: readonly string[];
  readonly subjectIds: readonly string[];
};

/** 查阅留痕：one entry per answer; what was refused is noted too (`refuseLeaving(…, (tx) => noteReading(call, …))`). */
export async function noteReading(
  { tx, organization, actor, at, newId }: MemberCall,
  { purpose, fields, subjectIds }: ReadingEntry,
  denied?: { readonly after: Tx },
): Promise<void> {
  await (denied?.after ?? tx).insert(reading).values({
    organizationId: organization.id,
    id: newId(),
    at,
    accountId: actor.accountId,
    personId: actor.personId,
    purpose,
    fields: [...fields],
    subjectIds: [...subjectIds],
    denied: denied !== undefined,
  });
}

/** 敏感值：the one way to them. Whoever asks has been judged already; the entry is written with the answer. */
export async function readSensitive(
  call: MemberCall,
  asked: ReadingEntry & { readonly subjectKind: 'record' | 'case' | 'person' },
): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
  const { tx, organization } = call;
  const rows = await tx
    .select()
    .from(sensitiveValue)
    .where(
      and(
        eq(sensitiveValue.organizationId, organization.id),
        eq(sensitiveValue.subjectKind, asked.subjectKind),
        inArray(sensitiveValue.subjectId, [...asked.subjectIds]),
        inArray(sensitiveValue.field, [...asked.fields]),
      ),
    );
  await noteReading(call, asked);
  const bySubject = Map.groupBy(rows, ({ subjectId }) => subjectId);
  return new Map(
    [...bySubject].map(([id, list]) => [
      id,
      Object.fromEntries(list.map(({ field, value }) => [field, value])),
    ]),
  );
}
