import { z } from 'zod';
import { gridKinds } from '@wangge/grid/hierarchy/grid';
import { day, id, term, text, words } from '../input.ts';
import { command } from '../procedures/command.ts';
import { query } from '../procedures/query.ts';
import { router } from '../trpc.ts';
import { performClose, performMove, performOpen, performRename } from './perform.ts';
import { pictureView } from './picture.ts';
import { gridPage, treeView } from './read.ts';

/** Where a grid stands in one tree; null: at its root. */
const place = z.object({ tree: term, parentId: id.nullable() });

export const hierarchyRouter = router({
  tree: query({
    authority: 'hierarchy.read',
    input: { tree: term.optional() },
    run: (call, { tree }) => treeView(call, tree),
  }),
  grid: query({
    authority: 'hierarchy.read',
    input: { gridId: id },
    run: (call, { gridId }) => gridPage(call, gridId),
  }),
  picture: query({
    authority: 'hierarchy.read',
    input: { tree: term },
    run: (call, { tree }) => pictureView(call, tree),
  }),
  open: command({
    authority: 'hierarchy.change',
    input: {
      code: words(40),
      level: term,
      name: words(60),
      kind: z.enum(gridKinds).default('basic'),
      covers: text(200).optional(),
      places: z.array(place).max(4),
      on: day,
    },
    subject: 'new',
    run: performOpen,
    replay: (call) => treeView(call, undefined),
  }),
  rename: command({
    authority: 'hierarchy.change',
    input: { gridId: id, name: words(60) },
    subject: ({ gridId }) => gridId,
    run: performRename,
    replay: (call) => treeView(call, undefined),
  }),
  move: command({
    authority: 'hierarchy.change',
    input: { gridId: id, ...place.shape, on: day },
    subject: ({ gridId }) => gridId,
    run: performMove,
    replay: (call, { tree }) => treeView(call, tree),
  }),
  close: command({
    authority: 'hierarchy.change',
    input: { gridId: id, on: day },
    subject: ({ gridId }) => gridId,
    run: performClose,
    replay: (call) => treeView(call, undefined),
  }),
});
