/** 数目：the server counts no further than a thousand, so that many means that many or more. */
export function countWord(count: number): string {
  return count < 1000 ? String(count) : '999+';
}
