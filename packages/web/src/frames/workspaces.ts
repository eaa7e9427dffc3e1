import type { WorkspaceView } from '@wangge/api/account/views';
import type { HeldView } from '@wangge/api/organization/views';
import { say, type Locale } from '@wangge/grid/words';
import { signsOf } from '@wangge/ui/format/signs';
import type { WorkspaceLink } from '@wangge/ui/shells/frame';

/** My other workspaces, for the switch: organization, app, and what I hold there. */
export function workspaceLinks(
  workspaces: readonly WorkspaceView[],
  current: string | null,
  locale: Locale,
): WorkspaceLink[] {
  return workspaces.map(({ app, code, name, appWords, posts }) => ({
    href: `/${app}/${code}`,
    organization: name,
    note: [say(appWords, locale), heldText(posts, locale)].filter(Boolean).join(' · '),
    current: code === current,
  }));
}

/** `永红第一网格 网格员`, the first two; more are counted by the page that lists them. */
export function heldText(posts: readonly HeldView[], locale: Locale): string {
  return posts
    .slice(0, 2)
    .map(({ title, kind, gridName }) => `${gridName} ${title ?? say(kind.words, locale)}`.trim())
    .join(signsOf(locale).and);
}
