import { and, arrayOverlaps, eq, gt, inArray, lte, ne, or, sql, type SQL } from 'drizzle-orm';
import { cases, caseWord } from '@wangge/db/schema/case';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import { startOfDay } from '@wangge/grid/time';
import type { MemberCall } from '../call.ts';
import { bigramsAsked } from './bigrams.ts';
import { toReview } from './review.ts';
import type { InboxFilters, InboxView } from './views.ts';

/** Said of every view but the last two, so that the indexes of open cases serve them. */
const open = ne(cases.stage, 'closed');

/** 每个视图一个条件；计数和列表用同一个，所以数目与打开的列表一样长。 */
export const conditions: Readonly<Record<InboxView, (call: MemberCall) => SQL | undefined>> = {
  mine: ({ actor }) => {
    const posts = actor.held.map(({ postId }) => postId);
    return posts.length === 0
      ? sql`false`
      : and(open, or(inArray(cases.turnPostId, posts), askedOf(posts)));
  },
  subtree: () => open,
  overdue: ({ at }) => and(open, lte(cases.dueAt, at)),
  'due-today': (call) => and(open, gt(cases.dueAt, call.at), lte(cases.dueAt, endOfToday(call))),
  'to-dispatch': () => and(open, eq(cases.stage, 'to-dispatch')),
  suspended: () => and(open, eq(cases.stage, 'suspended')),
  'to-review': toReview,
  all: () => sql`true`,
};

/** 请我批的，不论轮到谁。 */
export function askedOf(posts: string[]): SQL | undefined {
  return and(sql`${cases.askedPostIds} <> '{}'`, arrayOverlaps(cases.askedPostIds, posts));
}

/** 24:00 of today is still today. */
function endOfToday({ today, organization }: MemberCall): number {
  return startOfDay(today + 1, organization.settings.utcOffsetMinutes);
}

export function filtered({ organization }: MemberCall, filters: InboxFilters): SQL | undefined {
  const { grid, kind, grade, stage, tier, channel, text } = filters;
  return and(
    grid === undefined ? undefined : eq(cases.gridId, grid),
    kind === undefined ? undefined : eq(cases.kind, kind),
    grade === undefined ? undefined : eq(cases.grade, grade),
    stage === undefined ? undefined : eq(cases.stage, stage),
    tier === undefined ? undefined : eq(cases.holderTier, tier),
    channel === undefined ? undefined : eq(cases.channel, channel),
    text === undefined || text.trim() === '' ? undefined : holding(organization.id, text),
  );
}

/** 两个字的词也查得到：each pair of characters is a row, found by equality. */
function holding(organizationId: string, text: string): SQL | undefined {
  const words = bigramsAsked(text);
  const [first = ''] = words;
  if (words.length === 0) return sql`false`;
  if ([...first].length === 1) return sql`strpos(lower(${cases.title}), ${first}) > 0`;
  return and(...words.map((word) => inArray(cases.id, withWord(organizationId, word))));
}

function withWord(organizationId: string, word: string) {
  return new QueryBuilder()
    .select({ id: caseWord.caseId })
    .from(caseWord)
    .where(and(eq(caseWord.organizationId, organizationId), eq(caseWord.word, word)));
}
