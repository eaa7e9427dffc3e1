import type { PostKind } from '../post/post.ts';
import type { RecordKind } from './record.ts';

/**
 * 一种记录属于哪一层：值班日只算一条、做的人都坐在同一层级上的，就是那一层每个网格每个值班日的事。
 * Null for whatever may be made as often as one likes, or by people of several levels.
 */
export function levelOfKind(
  posts: readonly PostKind[],
  kind: Pick<RecordKind, 'performedBy' | 'oncePerDutyDay'>,
): string | null {
  if (!kind.oncePerDutyDay) return null;
  const levels = new Set(
    posts.filter(({ id }) => kind.performedBy.includes(id)).map(({ level }) => level),
  );
  const [only = null] = levels;
  return levels.size === 1 ? only : null;
}
