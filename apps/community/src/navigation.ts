import House from '@lucide/svelte/icons/house';
import { resolve } from '$app/paths';
import type { OrganizationView } from '@wangge/api/organization/views';
import { m } from '@wangge/i18n/messages';
import type { NavGroup } from '@wangge/ui/shells/frame';

/** What stands at the left of the desk, by what this person may do here. */
export function navigationOf({ code }: OrganizationView, path: string): NavGroup[] {
  const home = resolve('/[organization]/(desk)', { organization: code });
  return [{ items: [{ href: home, label: m.shell_home(), icon: House, current: path === home }] }];
}
