import { z } from 'zod';
import { gridKinds } from '@wangge/grid/hierarchy/grid';
import { day, id, term, text, words } from '../input.ts';

/** Where a grid stands in one tree; null: at its root. */
const place = z.object({ tree: term, parentId: id.nullable() });

const named = {
  code: words(40),
  name: words(60),
  kind: z.enum(gridKinds).default('basic'),
  covers: text(200).optional(),
};

/** What each change of the tree is given; all of them count from a day on. */
export const changeInputs = {
  open: { ...named, level: term, places: z.array(place).max(4), on: day },
  rename: { gridId: id, name: words(60), on: day.optional() },
  move: { gridId: id, ...place.shape, on: day },
  split: {
    gridId: id,
    parts: z.array(z.object({ ...named, childIds: z.array(id).max(2000) })).max(20),
    on: day,
    /** 在办案件、在任的人已有安排：without it a grid that still has some is not closed. */
    knowingly: z.boolean().default(false),
  },
  merge: {
    gridIds: z.array(id).max(50),
    into: id,
    on: day,
    knowingly: z.boolean().default(false),
  },
  close: { gridId: id, on: day, knowingly: z.boolean().default(false) },
};

const typed = <T extends keyof typeof changeInputs>(type: T) =>
  z.object({ type: z.literal(type), ...changeInputs[type] });

export const anyChange = z.discriminatedUnion('type', [
  typed('open'),
  typed('rename'),
  typed('move'),
  typed('split'),
  typed('merge'),
  typed('close'),
]);

export type Change = z.output<typeof anyChange>;
export type ChangeOf<T extends Change['type']> = Extract<Change, { type: T }>;
