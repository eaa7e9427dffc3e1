import { countedUpTo } from '@wangge/grid/case/counted';

/** 数目：the server counts no further than `countedUpTo`, so that many means that many or more. */
export function countWord(count: number): string {
  return count < countedUpTo ? String(count) : `${countedUpTo - 1}+`;
}
