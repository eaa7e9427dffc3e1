import { z } from 'zod';
import { id, term, text, words } from '../input.ts';
import { visitorCommand, visitorQuery } from '../procedures/public.ts';
import { router } from '../trpc.ts';
import { answerCase, answered } from './answer.ts';
import { follow } from './follow.ts';
import { readPlace } from './place.ts';
import { report, reported } from './report.ts';

const followed = { number: text(40), secret: text(40) };

/** 居民，不用账号。 */
export const publicRouter = router({
  place: visitorQuery({
    reason: 'a resident who scanned the code of a grid',
    input: { grid: text(40) },
    run: readPlace,
  }),

  report: visitorCommand({
    reason: 'residents report without account, and without name if they wish',
    input: {
      grid: text(40),
      category: term,
      text: words(500),
      place: text(120).default(''),
      anonymous: z.boolean().default(true),
      name: text(60).default(''),
      contact: text(60).default(''),
      consent: z.boolean().default(false),
      fileIds: z.array(id).max(9).default([]),
      /** At least 128 bits that the page drew; the secret is made of it and is the same at a second press. */
      seed: z.string().regex(/^[A-Za-z0-9_-]{22,64}$/),
    },
    subject: 'new',
    run: report,
    replay: reported,
  }),

  follow: visitorQuery({
    reason: 'whoever holds number and secret may follow the case',
    input: followed,
    run: follow,
  }),

  answer: visitorCommand({
    reason: 'whoever holds number and secret may say whether it is well done',
    input: {
      ...followed,
      answer: z.enum(['satisfied', 'mostly-satisfied', 'dissatisfied']),
      comment: text(500).default(''),
    },
    subject: 'new',
    run: answerCase,
    replay: answered,
  }),
});
