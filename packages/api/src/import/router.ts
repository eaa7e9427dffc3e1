import { z } from 'zod';
import { done } from '@wangge/grid/outcome';
import { day, id, term, text, version } from '../input.ts';
import { outsideCommand } from '../procedures/outside.ts';
import { query } from '../procedures/query.ts';
import { router } from '../trpc.ts';
import {
  actApply,
  actCheck,
  actWithdraw,
  decideApply,
  decideCheck,
  decideWithdraw,
} from './perform.ts';
import { importList, importView } from './read.ts';

const asked = z.object({
  sheet: text(100).optional(),
  columns: z
    .record(z.string().regex(/^[a-zA-Z:-]{1,60}$/), z.int().min(0).max(199).nullable())
    .optional(),
  topLevel: term.optional(),
});

/** The list itself streams through `/api/import`; here is what follows. Which kind needs which right, the slice asks. */
export const importRouter = router({
  list: query({
    authority: 'organization.configure',
    input: {},
    run: async (call) => done(await importList(call)),
  }),
  view: query({
    authority: 'organization.configure',
    input: { importId: id },
    run: (call, { importId }) => importView(call, importId),
  }),
  check: outsideCommand({
    authority: 'organization.configure',
    input: { commandId: id, importId: id, asked },
    decide: (call, { commandId, importId, asked: how }) =>
      decideCheck(call, { commandId, importId, asked: how }),
    act: async (call, decided) => actCheck(call, decided),
  }),
  write: outsideCommand({
    authority: 'organization.configure',
    input: {
      commandId: id,
      importId: id,
      version,
      on: day,
      goneIds: z.array(id).max(1000),
      goneOn: day.optional(),
    },
    decide: (call, { commandId, importId, version: seen, on, goneIds, goneOn }) =>
      decideApply(call, { commandId, importId, version: seen, on, goneIds, goneOn }),
    act: (call, decided) => actApply(call, decided),
  }),
  withdraw: outsideCommand({
    authority: 'organization.configure',
    input: { commandId: id, importId: id },
    decide: (call, { commandId, importId }) => decideWithdraw(call, { commandId, importId }),
    act: (call, decided) => actWithdraw(call, decided),
  }),
});
