import { z } from 'zod';
import { done } from '@wangge/grid/outcome';
import { id, term, text, words } from '../input.ts';
import { command } from '../procedures/command.ts';
import { query } from '../procedures/query.ts';
import type { Parsed } from '../procedures/shape.ts';
import { router } from '../trpc.ts';
import { anyChange, changeInputs, type Change } from './change-input.ts';
import { changesView } from './change-log.ts';
import { foreseen } from './foresee.ts';
import { performChange, performUndo } from './perform.ts';
import { pictureView } from './picture.ts';
import { gridPage, treeView } from './read.ts';
import { childrenView, searchView } from './search.ts';
import type { TreeView } from './views.ts';

type Types = Change['type'];

function change<T extends Types>(
  type: T,
  subject: 'new' | ((input: Parsed<(typeof changeInputs)[T]>) => string),
) {
  return command<(typeof changeInputs)[T], TreeView>({
    authority: 'hierarchy.change',
    input: changeInputs[type],
    subject,
    run: (call, input) => performChange(call, { type, ...input } as unknown as Change),
    replay: (call) => treeView(call, {}),
  });
}

export const hierarchyRouter = router({
  tree: query({
    authority: 'hierarchy.read',
    input: {
      tree: term.optional(),
      /** In a tree too large to be shown whole: which branch, from which code on, or what is looked for. */
      at: id.optional(),
      after: text(40).optional(),
      text: text(60).optional(),
    },
    run: (call, input) => treeView(call, input),
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
  /** 变动之前先看：who and what is concerned, and why it would be refused. */
  foresee: query({
    authority: 'hierarchy.change',
    input: { change: anyChange },
    run: (call, { change }) => foreseen(call, change),
  }),
  /** 找网格：by name or code. */
  search: query({
    authority: 'hierarchy.read',
    input: { text: words(60), tree: term.optional(), limit: z.int().min(1).max(100).default(20) },
    run: (call, input) => searchView(call, input),
  }),
  /** 下级网格：directly below, in any tree. */
  children: query({
    authority: 'hierarchy.read',
    input: { gridId: id },
    run: (call, { gridId }) => childrenView(call, gridId),
  }),
  /** 变动记录。 */
  changes: query({
    authority: 'hierarchy.read',
    input: {
      gridId: id.optional(),
      before: z.int().min(0).max(253_402_300_799_999).optional(),
      limit: z.int().min(1).max(100).default(50),
    },
    run: async (call, input) => done(await changesView(call, input)),
  }),
  open: change('open', 'new'),
  rename: change('rename', ({ gridId }) => gridId),
  move: change('move', ({ gridId }) => gridId),
  split: change('split', 'new'),
  merge: change('merge', ({ into }) => into),
  close: change('close', ({ gridId }) => gridId),
  undo: command({
    authority: 'hierarchy.change',
    input: { changeId: id },
    subject: ({ changeId }) => changeId,
    run: performUndo,
    replay: (call) => treeView(call, {}),
  }),
});
