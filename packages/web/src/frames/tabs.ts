import type { OrganizationView } from '@wangge/api/organization/views';
import type { Locale } from '@wangge/grid/words';
import type { Tab } from '@wangge/ui/parts/TabBar.svelte';
import type { PlaceKey } from '@wangge/ui/shells/places';
import { navigationOf } from './navigation.ts';

/** 手机底部：今天、案件、上报，有楼栋图的再加楼栋；其余在“更多”里。 */
const order: readonly PlaceKey[] = ['today', 'cases', 'report', 'building'];

/** `counts` stands on a tab as the number that waits there. */
export function tabsOf(
  places: readonly (readonly PlaceKey[])[],
  organization: Pick<OrganizationView, 'vocabulary' | 'me'>,
  home: string,
  path: string,
  locale: Locale,
  waiting = 0,
): Tab[] {
  const named = new Set(places.flat());
  const keys = order.filter((key) => key === 'report' || named.has(key));
  const [group] = navigationOf([keys], organization, home, path, locale);
  return (group?.items ?? []).map((item) => ({
    ...item,
    ...(item.href.endsWith('/cases') && waiting > 0 ? { count: waiting } : {}),
    // One word under the mark: `Report` of `Report a hazard`.
    ...(item.href.endsWith('/raise')
      ? { act: true, label: item.label.split(' ', 1)[0] ?? item.label }
      : {}),
  }));
}
