import { z } from 'zod';
import { findings, stages } from '@wangge/grid/case/case';
import type { CaseCommand } from '@wangge/grid/case/command';
import { day, id, term, text, version } from '../input.ts';
import { inboxViews } from './views.ts';

/** Longer than anybody types, shorter than what a row should hold. */
const line = text(120);
const long = text(2000);
const terms = z.array(term).max(12);

/** Up to nine photos in one go; who sent them must be who acts. */
export const fileIds = z.array(id).max(9).default([]);

export const filters = {
  grid: id.optional(),
  kind: term.optional(),
  grade: term.optional(),
  stage: z.enum(stages).optional(),
  tier: term.optional(),
  channel: term.optional(),
  text: text(60).optional(),
};

export const inboxInput = {
  view: z.enum(inboxViews),
  ...filters,
  cursor: text(200).optional(),
  limit: z.int().min(1).max(200).default(50),
};

const content = {
  title: line,
  text: long.optional(),
  people: long.optional(),
  things: long.optional(),
  background: long.optional(),
  cause: long.optional(),
  suggestion: long.optional(),
};

export const raiseInput = {
  gridId: id,
  kind: term,
  fields: terms.optional(),
  grade: term.optional(),
  marks: terms.optional(),
  place: line.default(''),
  channel: term,
  finding: z.enum(findings).optional(),
  content: z.object(content),
  fileIds,
};

const fiveItems = z.object({
  measures: long,
  responsible: line,
  funds: z.number().min(0).max(1e12),
  fundsNote: long.default(''),
  timeLimitOn: day,
  contingency: long,
});

const upward = { postId: id, plan: long, opinion: long };
const note = long.default('');

/** The kernel's commands as they arrive. Photos are counted by the server, so no count is taken from outside. */
export const commandInput = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('accept'),
    next: z.enum(['dispatch', 'self']),
    kind: term.optional(),
    fields: terms.optional(),
    grade: term.optional(),
    marks: terms.optional(),
  }),
  z.object({ type: z.literal('refuse'), reason: long }),
  z.object({ type: z.literal('dispatch'), postId: id, body: term.optional(), note }),
  z.object({ type: z.literal('take-on') }),
  z.object({ type: z.literal('return'), reason: term, note: long }),
  z.object({ type: z.literal('hand-over'), ...upward }),
  z.object({ type: z.literal('hand-up'), ...upward }),
  z.object({ type: z.literal('note-progress'), text: long }),
  z.object({ type: z.literal('answer'), text: long, final: z.boolean().optional() }),
  z.object({ type: z.literal('note-reason'), text: long }),
  z.object({ type: z.literal('decide-reason'), clock: z.int().min(1), approve: z.boolean() }),
  z.object({ type: z.literal('request-extension'), untilOn: day, reason: long }),
  z.object({ type: z.literal('decide-extension'), approve: z.boolean(), note }),
  z.object({ type: z.literal('request-suspension'), untilOn: day, reason: long }),
  z.object({ type: z.literal('decide-suspension'), approve: z.boolean(), note }),
  z.object({ type: z.literal('resume'), note }),
  z.object({ type: z.literal('fill-plan'), items: fiveItems }),
  z.object({ type: z.literal('approve-plan'), approve: z.boolean(), note }),
  z.object({ type: z.literal('add-photos'), phase: z.enum(['before', 'during', 'after']) }),
  z.object({
    type: z.literal('treat'),
    solution: long,
    result: long,
    effect: note,
    cause: long.optional(),
    onTheSpot: z.boolean().optional(),
  }),
  z.object({ type: z.literal('verify'), passed: z.boolean(), text: long }),
  z.object({ type: z.literal('regrade'), grade: term, marks: terms.optional(), reason: long }),
  z.object({ type: z.literal('urge'), text: note }),
  z.object({ type: z.literal('supervise'), text: long }),
  z.object({ type: z.literal('withdraw'), reason: long }),
  z.object({ type: z.literal('merge'), into: id }),
  z.object({ type: z.literal('reopen'), reason: long }),
  z.object({ type: z.literal('look-back'), relapsed: z.boolean(), text: long }),
]);

export type SentCommand = z.output<typeof commandInput>;

export const actInput = { caseId: id, version, command: commandInput, fileIds };

/** What may be done to several cases at once. */
export const bulkCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('urge'), text: note }),
  z.object({ type: z.literal('dispatch'), postId: id, body: term.optional(), note }),
  z.object({ type: z.literal('merge'), into: id }),
]);

export const chosen = z
  .array(z.object({ caseId: id, version }))
  .min(1)
  .max(100);

/** From what arrived to what the kernel takes. */
export function asCommand(sent: SentCommand, photos: number): CaseCommand {
  if (sent.type === 'add-photos') return { ...sent, count: photos };
  if (sent.type === 'treat') return { ...sent, photosAfter: photos };
  return sent;
}
