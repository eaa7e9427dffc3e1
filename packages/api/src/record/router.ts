import { done } from '@wangge/grid/outcome';
import { day, id, term, words } from '../input.ts';
import { command } from '../procedures/command.ts';
import { query } from '../procedures/query.ts';
import { router } from '../trpc.ts';
import { readBoard } from './board.ts';
import { readConfidential } from './confidential.ts';
import { readDetail } from './detail.ts';
import { readMine } from './due.ts';
import { enteredView, withdrawnView } from './entered-view.ts';
import { correctInput, enterInput, listInput, withdrawInput } from './input.ts';
import { readList } from './list.ts';
import { readPatrolContext } from './patrol.ts';
import { correctAndView, enter, withdraw } from './perform.ts';
import { readRoom } from './room.ts';

/**
 * 工作记录。Making one asks for `record.make` here and for the kind's own posts in the kernel; reading one is by
 * `record.read`, or because one made it.
 */
export const recordRouter = router({
  enter: command({
    authority: 'record.make',
    input: enterInput,
    subject: ({ recordId }) => recordId,
    run: enter,
    replay: (call) => enteredView(call, call.subjectId),
  }),

  withdraw: command({
    authority: 'record.make',
    input: withdrawInput,
    subject: ({ recordId }) => recordId,
    run: withdraw,
    replay: (call) => withdrawnView(call, call.subjectId),
  }),

  correct: command({
    authority: 'record.make',
    input: correctInput,
    subject: ({ correctedId }) => correctedId,
    run: correctAndView,
    replay: (call) => enteredView(call, call.subjectId),
  }),

  detail: query({
    authority: 'record.read',
    input: { recordId: id },
    run: (call, { recordId }) => readDetail(call, recordId),
  }),

  /** 查阅思想动向等：sent as POST, with a purpose; each reading is noted. */
  confidential: query({
    authority: 'record.read',
    input: { recordId: id, purpose: words(200) },
    run: readConfidential,
  }),

  list: query({
    authority: 'record.read',
    input: listInput,
    run: async (call, input) => done(await readList(call, input)),
  }),

  mine: query({
    authority: 'record.make',
    input: {},
    run: async (call) => done(await readMine(call)),
  }),

  patrolContext: query({
    authority: 'record.make',
    input: { gridId: id, kind: term },
    run: readPatrolContext,
  }),

  /** 楼栋图，`on` 是值班日。 */
  board: query({
    authority: 'record.read',
    input: {
      tree: term.optional(),
      kind: term.optional(),
      building: id.optional(),
      on: day.optional(),
    },
    run: readBoard,
  }),

  room: query({
    authority: 'record.read',
    input: { gridId: id, kind: term.optional(), on: day.optional() },
    run: readRoom,
  }),
});
