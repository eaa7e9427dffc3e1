import { askedPosts } from '@wangge/grid/case/above';
import type { CaseState } from '@wangge/grid/case/case';
import type { GridName } from '../hierarchy/lookup.ts';
import { clockView, type ClockRules } from './clock-view.ts';
import type { Names } from './names.ts';
import { categoryOf, termsOf } from './terms.ts';
import type { CaseRow, GridView } from './views.ts';

export type RowParts = {
  readonly state: CaseState;
  readonly version: number;
  readonly grid: GridName | undefined;
  readonly names: Names;
  readonly rules: ClockRules;
};

export function rowView({ state, version, grid, names, rules }: RowParts): CaseRow {
  const terms = termsOf(rules.policy);
  const { holder } = state;
  const sameSeat = holder !== null && holder.postId === state.turnPostId;
  const turn = names.seat({
    postId: state.turnPostId,
    ...(sameSeat ? { personId: holder.personId, body: holder.body, tier: holder.tier } : {}),
  });
  return {
    id: state.id,
    number: state.number,
    version,
    title: state.content.title,
    place: state.place,
    kind: terms.kind(state.kind),
    category: categoryOf(rules.policy, state.kind),
    grade: terms.grade(state.grade),
    marks: state.marks.map(terms.mark),
    channel: terms.channel(state.channel),
    finding: state.finding,
    source: state.source,
    grid: gridView(state.gridId, grid),
    stage: state.stage,
    ending: state.ending,
    turn,
    holder: holder === null ? null : names.seat({ ...holder, past: state.stage === 'closed' }),
    firstReceiver: names.person(state.firstReceiverId),
    mine: turn?.mine ?? false,
    asked: askedPosts(state).some(names.isMine),
    clock: clockView(state, rules),
    raisedAt: state.raisedAt,
    closedAt: state.closedAt,
    suspendedUntil: state.suspendedUntil,
    returns: state.returns,
    urges: state.urges,
    published: state.published,
  };
}

export function gridView(id: string, grid: GridName | undefined): GridView {
  return grid ?? { id, code: '', name: '' };
}
