import { sql } from 'drizzle-orm';
import {
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { account } from './account.ts';
import { instant, organizationId } from './columns.ts';
import { person } from './person.ts';

/** 激活单：one-time, printed, 14 days; the code is stored as argon2id and cannot be printed twice. */
export const activationSlip = pgTable(
  'activation_slip',
  {
    organizationId: organizationId(),
    id: uuid('id').notNull(),
    personId: uuid('person_id').notNull(),
    codeHash: text('code_hash').notNull(),
    issuedAt: instant('issued_at').notNull(),
    issuedBy: uuid('issued_by'),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      name: 'activation_slip_person_exists',
      columns: [t.organizationId, t.personId],
      foreignColumns: [person.organizationId, person.id],
    }),
    index('activation_slip_person').on(t.organizationId, t.personId, t.issuedAt),
  ],
);

/** 邀请：to a person whose phone has an account already. Says nothing of that account. */
export const invitation = pgTable(
  'invitation',
  {
    organizationId: organizationId(),
    id: uuid('id').notNull(),
    personId: uuid('person_id').notNull(),
    invitedAt: instant('invited_at').notNull(),
    invitedBy: uuid('invited_by'),
    answer: text('answer').$type<'accepted' | 'declined'>(),
    answeredAt: instant('answered_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      name: 'invitation_person',
      columns: [t.organizationId, t.personId],
      foreignColumns: [person.organizationId, person.id],
    }),
    uniqueIndex('invitation_open')
      .on(t.organizationId, t.personId)
      .where(sql`${t.answer} is null`),
  ],
);

/** 重置条：one-time, for an account; issued inside an organization or (null) by the operator. */
export const resetSlip = pgTable(
  'reset_slip',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    inOrganizationId: uuid('in_organization_id'),
    codeHash: text('code_hash').notNull(),
    issuedAt: instant('issued_at').notNull(),
    issuedBy: uuid('issued_by').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    revokedAt: instant('revoked_at'),
  },
  (t) => [index('reset_slip_account').on(t.accountId, t.issuedAt)],
);

/** 首次设置：the one-time link that a first start without demo prints. */
export const setUpLink = pgTable('set_up_link', {
  secretHash: text('secret_hash').primaryKey(),
  issuedAt: instant('issued_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
});
