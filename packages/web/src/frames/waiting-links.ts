import type { WaitingInOrganization, WaitingItem } from '@wangge/api/notification/views';

type Organization = Pick<WaitingInOrganization['organization'], 'app' | 'code'>;

/** Where what waits is done: a case on its page, a check on the phone side of its app. */
export function waitingHref({ app, code }: Organization, item: WaitingItem): string {
  const home = `/${app}/${code}`;
  return item.type === 'case' ? `${home}/cases/${item.caseId}` : `${home}/today`;
}
