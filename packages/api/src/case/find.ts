import { and } from 'drizzle-orm';
import type { MemberCall } from '../call.ts';
import { filtered } from './inbox-conditions.ts';
import { readPage } from './inbox-page.ts';
import type { FoundCase } from './views.ts';
import { visible } from './visible.ts';

/** A palette shows no more. */
const most = 8;

/** 命令面板里找案件：asked at every pause in typing, so nothing is counted and nobody's name is read. */
export async function findCases(call: MemberCall, text: string): Promise<readonly FoundCase[]> {
  const where = and(await visible(call), filtered(call, { text }));
  const { rows } = await readPage(call, where, { cursor: undefined, limit: most });
  return rows.map(({ state: { id, number, content, stage } }) => ({
    id,
    number,
    title: content.title,
    stage,
  }));
}
