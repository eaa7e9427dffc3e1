import { z } from 'zod';
import { done, refuse } from '@wangge/grid/outcome';
import { id, term, text, version, words } from '../input.ts';
import { command } from '../procedures/command.ts';
import { query } from '../procedures/query.ts';
import { router } from '../trpc.ts';
import { countOpenByGrid, readBoard, readRaiseOptions } from './board.ts';
import { countOpenBelow } from './open-below.ts';
import { actBulk, previewBulk, replayBulk } from './bulk.ts';
import { readPeople, readReporter } from './confidential.ts';
import { readDetail } from './detail.ts';
import { readEntrances } from './entrances.ts';
import { findCases } from './find.ts';
import { readInbox } from './inbox.ts';
import { actInput, asCommand, bulkCommand, chosen, inboxInput, raiseInput } from './input.ts';
import { actByHand, acted, raiseByHand } from './perform.ts';
import { readDissatisfied } from './dissatisfied.ts';
import { reviewAnswer } from './satisfaction.ts';

const bulk = { chosen, command: bulkCommand };
const confidential = { caseId: id, purpose: words(200) };

/**
 * 案件。Reading is open to every member and shows what `visible` lets through: whose turn it is or who received a case
 * sees it without any grant. What may be done to a case is the kernel's flow table, on top of that.
 */
export const caseRouter = router({
  inbox: query({
    authority: 'member',
    input: inboxInput,
    run: async (call, input) => done(await readInbox(call, input)),
  }),

  find: query({
    authority: 'member',
    input: { text: words(60) },
    run: async (call, { text: typed }) => done(await findCases(call, typed)),
  }),

  detail: query({
    authority: 'member',
    input: { caseId: id },
    run: async (call, { caseId }) => {
      const detail = await readDetail(call, caseId);
      return detail ? done(detail) : refuse('case.not-found');
    },
  }),

  board: query({
    authority: 'case.read',
    input: { gridId: id },
    run: (call, { gridId }) => readBoard(call, gridId),
  }),

  openByGrid: query({
    authority: 'member',
    input: {},
    run: async (call) => done(await countOpenByGrid(call)),
  }),

  /** 一支树下在办几件。 */
  openBelow: query({
    authority: 'member',
    input: { tree: term, gridId: id.nullable() },
    run: async (call, input) => done(await countOpenBelow(call, input)),
  }),

  raiseOptions: query({
    authority: 'case.raise',
    input: {},
    run: async (call) => done(await readRaiseOptions(call)),
  }),

  entrances: query({
    authority: 'case.raise',
    input: { gridId: id },
    run: (call, { gridId }) => readEntrances(call, gridId),
  }),

  raise: command({
    authority: 'case.raise',
    input: raiseInput,
    subject: 'new',
    run: raiseByHand,
    replay: (call) => acted(call, call.subjectId),
  }),

  act: command({
    authority: 'member',
    input: actInput,
    subject: ({ caseId }) => caseId,
    run: (call, { caseId, version: seen, command: sent, fileIds }) =>
      actByHand(call, {
        caseId,
        version: seen,
        command: asCommand(sent, fileIds.length),
        fileIds,
      }),
    replay: (call, { caseId }) => acted(call, caseId),
  }),

  preview: query({
    authority: 'case.read',
    input: bulk,
    run: previewBulk,
  }),

  actMany: command({
    authority: 'case.read',
    input: bulk,
    subject: ({ chosen: [first] }) => first?.caseId ?? '',
    run: actBulk,
    replay: replayBulk,
  }),

  reporter: query({ authority: 'member', input: confidential, run: readReporter }),

  people: query({ authority: 'member', input: confidential, run: readPeople }),

  review: command({
    authority: 'case.verify',
    input: { caseId: id, version, satisfactionId: id, upheld: z.boolean(), text: text(2000) },
    subject: ({ caseId }) => caseId,
    run: reviewAnswer,
    replay: (call, { caseId }) => acted(call, caseId),
  }),

  dissatisfied: query({
    authority: 'figures.read',
    input: { year: z.int().min(2000).max(2200) },
    run: async (call, { year }) => done(await readDissatisfied(call, year)),
  }),
});
