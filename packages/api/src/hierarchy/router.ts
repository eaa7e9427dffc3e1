import { id, term } from '../input.ts';
import { query } from '../procedures/query.ts';
import { router } from '../trpc.ts';
import { pictureView } from './picture.ts';
import { gridPage, treeView } from './read.ts';

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
});
