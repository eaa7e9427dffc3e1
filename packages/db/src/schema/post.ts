import { boolean, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { day, organizationId } from './columns.ts';

/** 岗位：a chair of one kind on one grid. */
export const post = pgTable(
  'post',
  {
    organizationId: organizationId(),
    id: uuid('id').notNull(),
    kind: text('kind').notNull(),
    gridId: uuid('grid_id').notNull(),
    body: text('body'),
    title: text('title'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('post_grid').on(t.organizationId, t.gridId),
  ],
);

/** 任职 */
export const appointment = pgTable(
  'appointment',
  {
    organizationId: organizationId(),
    id: uuid('id').notNull(),
    postId: uuid('post_id').notNull(),
    personId: uuid('person_id').notNull(),
    fromOn: day('from_on').notNull(),
    untilOn: day('until_on'),
    acting: boolean('acting').notNull().default(false),
    answerable: boolean('answerable').notNull().default(true),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('appointment_post').on(t.organizationId, t.postId),
    index('appointment_person').on(t.organizationId, t.personId),
  ],
);
