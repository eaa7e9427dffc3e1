import type { CaseState } from '@wangge/grid/case/case';
import { askedPosts } from '@wangge/grid/case/above';
import { dueOfCase } from '@wangge/grid/case/clock';

/** 列：what lists filter and sort by, taken from the state. */
export function columnsOf(state: CaseState) {
  const due = dueOfCase(state);
  return {
    number: state.number,
    kind: state.kind,
    grade: state.grade,
    gridId: state.gridId,
    channel: state.channel,
    finding: state.finding,
    title: state.content.title,
    stage: state.stage,
    ending: state.ending,
    turnPostId: state.turnPostId,
    askedPostIds: askedPosts(state),
    holderPostId: state.holder?.postId ?? null,
    holderPersonId: state.holder?.personId ?? null,
    holderTier: state.holder?.tier ?? due?.clock.tier ?? null,
    firstReceiverId: state.firstReceiverId,
    recordId: state.recordId,
    itemId: state.itemId,
    raisedAt: state.raisedAt,
    dueAt: due?.at ?? null,
    provisional: due?.provisional ?? false,
    closedAt: state.closedAt,
    suspendedUntil: state.suspendedUntil,
    published: state.published,
    state,
  };
}
