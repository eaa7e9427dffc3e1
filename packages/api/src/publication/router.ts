import { z } from 'zod';
import { done } from '@wangge/grid/outcome';
import { id, text, version } from '../input.ts';
import { command } from '../procedures/command.ts';
import { visitorQuery } from '../procedures/public.ts';
import { query } from '../procedures/query.ts';
import { router } from '../trpc.ts';
import { readList, readNotice, readWaiting } from './list.ts';
import { publish, readDraft, unpublish } from './perform.ts';

const page = {
  grid: text(40).optional(),
  cursor: text(100).optional(),
  limit: z.int().min(1).max(100).default(20),
};

export const publicationRouter = router({
  list: visitorQuery({
    reason: 'what is published is for everybody',
    input: page,
    run: readList,
  }),

  waiting: query({
    authority: 'case.publish',
    input: {},
    run: async (call) => done(await readWaiting(call)),
  }),

  draft: query({
    authority: 'case.publish',
    input: { caseId: id },
    run: (call, { caseId }) => readDraft(call, caseId),
  }),

  publish: command({
    authority: 'case.publish',
    input: {
      caseId: id,
      version,
      title: text(120),
      result: text(1000),
      release: z.boolean().default(false),
    },
    subject: ({ caseId }) => caseId,
    run: publish,
    replay: (call, { caseId }) => readDraft(call, caseId),
  }),

  takeDown: command({
    authority: 'case.publish',
    input: { caseId: id, version },
    subject: ({ caseId }) => caseId,
    run: unpublish,
    replay: (call, { caseId }) => readDraft(call, caseId),
  }),

  notice: query({
    authority: 'case.publish',
    input: { grid: page.grid, limit: page.limit },
    run: readNotice,
  }),
});
