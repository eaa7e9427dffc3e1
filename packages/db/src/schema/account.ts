import { boolean, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

// Accounts belong to people, not to organizations: no organization_id, and app_user has no right on any of these.

/** 账号 */
export const account = pgTable('account', {
  id: uuid('id').primaryKey(),
  /** Eleven digits; null for who signs in by organization code and number only. */
  phone: text('phone').unique(),
  passwordHash: text('password_hash').notNull(),
  passwordSetAt: instant('password_set_at').notNull(),
  /** 运维者：creates organizations, sees nothing inside them. */
  operator: boolean('operator').notNull().default(false),
  createdAt: instant('created_at').notNull(),
  closedAt: instant('closed_at'),
});

/** 登录：found by the SHA-256 of what the cookie holds; shown and ended by its public handle. */
export const accountSession = pgTable(
  'account_session',
  {
    idHash: text('id_hash').primaryKey(),
    handle: uuid('handle').notNull().unique(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    seenAt: instant('seen_at').notNull(),
    device: text('device').notNull(),
    network: text('network').notNull(),
  },
  (t) => [index('account_session_account').on(t.accountId)],
);

export const accountLogKinds = [
  'activated',
  'joined',
  'password-changed',
  'reset-issued',
  'password-reset',
  'several-refusals',
] as const;
export type AccountLogKind = (typeof accountLogKinds)[number];

/** 账号记录：what happened to my account, for its person to read. Append-only. */
export const accountLog = pgTable(
  'account_log',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    kind: text('kind').$type<AccountLogKind>().notNull(),
    at: instant('at').notNull(),
    byAccountId: uuid('by_account_id'),
    inOrganizationId: uuid('in_organization_id'),
    network: text('network'),
  },
  (t) => [index('account_log_account').on(t.accountId, t.at)],
);

/** 用过的浏览器：signed in to this account once, so that strangers on the same network cannot slow it. */
export const knownDevice = pgTable(
  'known_device',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    tokenHash: text('token_hash').notNull(),
    seenAt: instant('seen_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.tokenHash] })],
);

/** 登录节流：failures of one pair of account and network (or known device); nobody else waits. */
export const signInAttempt = pgTable(
  'sign_in_attempt',
  {
    subject: text('subject').notNull(),
    network: text('network').notNull(),
    failures: integer('failures').notNull(),
    lastAt: instant('last_at').notNull(),
    waitsUntil: instant('waits_until'),
  },
  (t) => [
    primaryKey({ columns: [t.subject, t.network] }),
    index('sign_in_attempt_last').on(t.lastAt),
  ],
);
