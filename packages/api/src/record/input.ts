import { z } from 'zod';
import { day, id, term, text, version } from '../input.ts';
import { recordOutcomes } from '@wangge/grid/record/record';

/** Ids of fields and items; what stands behind them is checked by the form's own validator. */
const byId = z.record(text(80), z.unknown());

export const answers = z.object({ fields: byId.default({}), items: byId.optional() });

/** Instants as milliseconds, within what a `timestamptz` and a calendar can hold. */
const instant = z.int().min(0).max(4_102_444_800_000);

export const enterInput = {
  recordId: id,
  kind: term,
  gridId: id,
  answers,
  fileIds: z.array(id).max(20).default([]),
  statedAt: instant.nullish(),
  /** The phone's own clock when it was filled in; its present clock comes in the header, anew with each sending. */
  deviceAt: instant.nullish(),
};

export const withdrawInput = { recordId: id, version };

export const correctInput = {
  recordId: id,
  version,
  correctedId: id,
  answers,
  reason: text(500).default(''),
  fileIds: z.array(id).max(20).default([]),
};

export const listInput = {
  gridId: id.optional(),
  kind: term.optional(),
  outcome: z.enum(recordOutcomes).optional(),
  mine: z.boolean().default(false),
  /** First and last duty day, both included. */
  fromOn: day.optional(),
  untilOn: day.optional(),
  /** Versions that no longer stand are shown too. */
  all: z.boolean().default(false),
  cursor: text(120).optional(),
  limit: z.int().min(1).max(200).default(50),
};
