import { z } from 'zod';
import { done } from '@wangge/grid/outcome';
import { id, text } from '../input.ts';
import { accountQuery } from '../procedures/account.ts';
import { acrossOrganizations } from '../procedures/across.ts';
import { command } from '../procedures/command.ts';
import { query } from '../procedures/query.ts';
import { router } from '../trpc.ts';
import { countUnread, readList } from './list.ts';
import { markRead } from './read.ts';
import { countWaiting, readToday } from './today.ts';
import { waitingIn } from './waiting.ts';

/** 通知与待办。Everybody reads his own. */
export const notificationRouter = router({
  list: query({
    authority: 'member',
    input: {
      unreadOnly: z.boolean().default(false),
      cursor: text(80).optional(),
      limit: z.int().min(1).max(100).default(30),
    },
    run: async (call, input) => done(await readList(call, input)),
  }),

  read: command({
    authority: 'member',
    input: { ids: z.union([z.literal('all'), z.array(id).max(200)]) },
    subject: 'new',
    run: async (call, { ids }) => done(await markRead(call, ids)),
    replay: async (call) => done({ unread: await countUnread(call) }),
  }),

  /** For navigation, asked every minute: numbers only. */
  counts: query({
    authority: 'member',
    input: {},
    run: async (call) => done(await countWaiting(call)),
  }),

  today: query({
    authority: 'member',
    input: {},
    run: async (call) => done(await readToday(call)),
  }),

  /** 门户：everything that waits, organization by organization. */
  waiting: accountQuery({
    input: {},
    run: async (call) => done(await acrossOrganizations(call, waitingIn)),
  }),
});
