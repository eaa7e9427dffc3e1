import { and, count, eq, ne } from 'drizzle-orm';
import { cases } from '@wangge/db/schema/case';
import type { Stage } from '@wangge/grid/case/case';
import { refuse, done } from '@wangge/grid/outcome';
import type { MemberCall } from '../call.ts';
import { lookupGrid } from '../hierarchy/lookup.ts';
import type { Result } from '../result.ts';
import { gridsFor } from './grids.ts';
import { readPage } from './inbox-page.ts';
import { rowsOf } from './inbox.ts';
import { kindOptions } from './options-view.ts';
import { kindNamed, termsOf } from './terms.ts';
import type { GridBoard, RaiseOptions } from './views.ts';
import { visible } from './visible.ts';

/** A grid with more open cases than this needs somebody, not a longer page. */
const most = 200;

/** 一个网格：its open cases that this actor may see, the tightest first. */
export async function readBoard(call: MemberCall, gridId: string): Promise<Result<GridBoard>> {
  const grid = await lookupGrid(call, gridId);
  if (!grid.ok) return grid;
  if (!call.may('case.read', grid.value).ok) return refuse('grid.not-found');
  const where = and(await visible(call), eq(cases.gridId, gridId), ne(cases.stage, 'closed'));
  const page = await readPage(call, where, { cursor: undefined, limit: most });
  const rows = await rowsOf(call, await call.rules(), page.rows);
  const byStage: Partial<Record<Stage, number>> = {};
  for (const { stage } of rows) byStage[stage] = (byStage[stage] ?? 0) + 1;
  const { code, name } = grid.value;
  return done({ grid: { id: gridId, code, name }, rows, byStage });
}

/** 各网格在办几件：each is as long as the list of that grid's open cases. */
export async function countOpenByGrid(call: MemberCall): Promise<Record<string, number>> {
  const { tx, organization } = call;
  const rows = await tx
    .select({ gridId: cases.gridId, open: count() })
    .from(cases)
    .where(
      and(
        eq(cases.organizationId, organization.id),
        await visible(call),
        ne(cases.stage, 'closed'),
      ),
    )
    .groupBy(cases.gridId);
  return Object.fromEntries(rows.map(({ gridId, open }) => [gridId, open]));
}

/** 登记表的选择：only where and how this actor may raise. */
export async function readRaiseOptions(call: MemberCall): Promise<RaiseOptions> {
  const [{ policy }, grids] = await Promise.all([call.rules(), gridsFor(call, 'case.raise')]);
  const terms = termsOf(policy);
  const { functions, fields, groups } = policy.taxonomy;
  return {
    kinds: kindOptions(policy).map((kind) => {
      const { treats = '', evidence = [] } = kindNamed(policy, kind.id) ?? {};
      return { ...kind, treats: terms.body(treats), evidence };
    }),
    grades: policy.grades.map(({ id, words, order, meaning }) => ({
      id,
      words,
      order,
      meaning: meaning ?? null,
    })),
    marks: policy.marks,
    channels: policy.channels
      .filter(({ onForm }) => onForm)
      .map(({ id, words, proactive, noPhoto = null }) => ({ id, words, proactive, noPhoto })),
    fields: fields.map(({ id, words }) => ({ id, words })),
    groups: groups.map(({ id, words }) => ({ id, words })),
    functions,
    grids,
  };
}
