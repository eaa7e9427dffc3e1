import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant, organizationId } from './columns.ts';

/**
 * 来访计数：how much came from one network within one window of time, for limits on who has no account. The network
 * stands as a hash that changes with the window, so that nothing can be followed from one window to the next.
 */
export const visitorCount = pgTable(
  'visitor_count',
  {
    organizationId: organizationId(),
    purpose: text('purpose')
      .$type<'report' | 'report-bytes' | 'follow' | 'upload' | 'upload-bytes'>()
      .notNull(),
    /** Hash of network and window; or of the grid, for limits that hold for all networks together. */
    subject: text('subject').notNull(),
    windowAt: instant('window_at').notNull(),
    amount: integer('amount').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.purpose, t.subject, t.windowAt] }),
    index('visitor_count_window').on(t.organizationId, t.windowAt),
  ],
);
