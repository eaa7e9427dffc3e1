import type { MemberCall } from '../call.ts';
import type { CaseRow } from '../case/lookup.ts';
import { readDue } from '../record/lookup.ts';
import { countWithoutRecords, rowsWhere } from './today.ts';
import { waitingCases } from './waiting-cases.ts';
import type { WaitingInOrganization, WaitingItem } from './views.ts';

/** What one organization adds to the portal's list. */
const most = 30;

/** 一个组织里等着我的：counts for its workspace, and the items with their deadlines. */
export async function waitingIn(call: MemberCall): Promise<WaitingInOrganization> {
  const { organization, policy, at } = call;
  const where = waitingCases(call);
  const [counts, mine, toAnswer, due] = await Promise.all([
    countWithoutRecords(call),
    rowsWhere(call, where.mine, most),
    rowsWhere(call, where.toAnswer, most),
    readDue(call),
  ]);
  const owed = due.filter(({ done }) => done === null);
  return {
    organization: {
      id: organization.id,
      code: organization.code,
      name: organization.name,
      app: policy.variant,
      offsetMinutes: organization.settings.utcOffsetMinutes,
    },
    counts: { ...counts, records: owed.length },
    items: [
      ...mine.map((row) => caseItem(row, at, false)),
      ...toAnswer.map((row) => caseItem(row, at, true)),
      ...owed.map(({ kind, grid, until }): WaitingItem => ({
        type: 'record',
        kind: kind.id,
        words: kind.words,
        gridId: grid.id,
        gridName: grid.name,
        dueAt: until,
        overdue: at >= until,
      })),
    ],
  };
}

function caseItem(row: CaseRow, at: number, firstReceiverOnly: boolean): WaitingItem {
  const { id, number, title, grid, clock } = row;
  return {
    type: 'case',
    caseId: id,
    number,
    title,
    gridName: grid.name,
    dueAt: clock.dueAt,
    provisional: clock.provisional,
    overdue: clock.dueAt !== null && at >= clock.dueAt && row.closedAt === null,
    firstReceiverOnly,
  };
}
