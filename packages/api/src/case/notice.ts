import { outbox } from '@wangge/db/schema/command';
import type { RefusalDetails } from '@wangge/grid/outcome';
import type { OrganizationCall } from '../call.ts';

export const noticeKinds = [
  'case.turn',
  'case.urged',
  'case.supervised',
  'case.asked',
  'case.decided',
  'case.ended',
  'case.reopened',
  'case.dissatisfied',
  'case.due-soon',
  'case.overdue',
  'case.escalated',
  'case.look-back',
  'case.resumed',
  'case.due-moved',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** 要告诉谁什么：names the case and says which field, never a value. The sweep of the outbox makes notifications of it. */
export type Notice = {
  readonly kind: NoticeKind;
  readonly caseId: string;
  readonly personIds: readonly string[];
  /** 立即：to be told at the same minute, by whatever way the organization has set. */
  readonly atOnce: boolean;
  readonly details: RefusalDetails;
};

/** In the command's own transaction; nobody is told what he has just done himself. */
export async function tell(
  { tx, organization, at, newId }: OrganizationCall,
  notices: readonly Notice[],
  exceptPersonId: string | null = null,
): Promise<void> {
  const rows = notices
    .map((notice) => ({
      ...notice,
      personIds: [...new Set(notice.personIds)].filter((id) => id !== exceptPersonId),
    }))
    .filter(({ personIds }) => personIds.length > 0)
    .map((payload) => ({
      organizationId: organization.id,
      id: newId(),
      at,
      topic: 'notify' as const,
      payload,
    }));
  if (rows.length > 0) await tx.insert(outbox).values(rows);
}
