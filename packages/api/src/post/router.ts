import { z } from 'zod';
import { done } from '@wangge/grid/outcome';
import { day, id, term, text, words } from '../input.ts';
import { command } from '../procedures/command.ts';
import { query } from '../procedures/query.ts';
import { router } from '../trpc.ts';
import {
  performAppoint,
  performEnd,
  performOpen,
  replayAppointment,
  replayPost,
} from './perform.ts';
import { peopleView } from './read.ts';
import { findPeople } from './store.ts';

export const postRouter = router({
  /** 人员与任职。 */
  people: query({
    authority: 'post.read',
    input: { text: text(60).default(''), limit: z.int().min(1).max(2000).default(500) },
    run: async (call, input) => done(await peopleView(call, input.text.trim(), input.limit)),
  }),
  /** 选人：name and second mark. */
  search: query({
    authority: 'post.appoint',
    input: { text: words(60) },
    run: async (call, input) => done(await findPeople(call, input.text, 20)),
  }),
  open: command({
    authority: 'post.appoint',
    input: { gridId: id, kind: term, title: words(60).optional(), body: term.optional() },
    subject: 'new',
    run: performOpen,
    replay: (call) => replayPost(call, call.subjectId),
  }),
  /** 任命，也包括代理（acting，必须有期）。 */
  appoint: command({
    authority: 'post.appoint',
    input: {
      postId: id,
      personId: id,
      fromOn: day,
      untilOn: day.nullish(),
      acting: z.boolean().optional(),
      answerable: z.boolean().optional(),
    },
    subject: 'new',
    run: performAppoint,
    replay: (call) => replayAppointment(call, call.subjectId),
  }),
  end: command({
    authority: 'post.appoint',
    input: { appointmentId: id, untilOn: day },
    subject: ({ appointmentId }) => appointmentId,
    run: performEnd,
    replay: (call) => replayAppointment(call, call.subjectId),
  }),
});
