import { sql } from 'drizzle-orm';
import {
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { account } from './account.ts';
import { day, instant, organizationId } from './columns.ts';
import { organization } from './organization.ts';

/** 人员：the organization's own row of a human; the account, if there is one, belongs to that human. */
export const person = pgTable(
  'person',
  {
    organizationId: organizationId().references(() => organization.id),
    id: uuid('id').notNull(),
    accountId: uuid('account_id').references(() => account.id),
    name: text('name').notNull(),
    /** 第二标识：class, team or last four digits, beside the name wherever somebody is chosen. */
    secondMark: text('second_mark').notNull().default(''),
    joinedOn: day('joined_on'),
    leftOn: day('left_on'),
    createdAt: instant('created_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('person_account')
      .on(t.organizationId, t.accountId)
      .where(sql`${t.accountId} is not null`),
    index('person_name').on(t.organizationId, t.name),
  ],
);

export const identifierKinds = ['phone', 'student-number', 'staff-number'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** 识别号：phone, student or staff number. Numbers are one person's; a phone may be shared by a family. */
export const personIdentifier = pgTable(
  'person_identifier',
  {
    organizationId: organizationId(),
    personId: uuid('person_id').notNull(),
    kind: text('kind').$type<IdentifierKind>().notNull(),
    /** As compared: digits, upper case. app_user writes it and cannot read it. */
    value: text('value').notNull(),
    /** As shown: a phone masked. */
    shown: text('shown').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.personId, t.kind, t.value] }),
    foreignKey({
      name: 'person_identifier_person',
      columns: [t.organizationId, t.personId],
      foreignColumns: [person.organizationId, person.id],
    }),
    uniqueIndex('person_identifier_number')
      .on(t.organizationId, t.value)
      .where(sql`${t.kind} <> 'phone'`),
    index('person_identifier_value').on(t.organizationId, t.value, t.kind),
  ],
);
