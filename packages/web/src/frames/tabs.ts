import type { OrganizationView } from '@wangge/api/organization/views';
import type { Locale } from '@wangge/grid/words';
import { FIELD_PLACES, type FieldPlaceKey, type Place } from '@wangge/ui/shells/field-places';
import type { NavItem } from '@wangge/ui/shells/frame';
import type { PlaceKey } from '@wangge/ui/shells/places';

/** `act` marks the one thing to start. */
type Tab = NavItem & { readonly act?: boolean };

/** 手机底部：今天、案件、上报，有楼栋图的再加楼栋；其余在“更多”里。 */
const order: readonly FieldPlaceKey[] = ['today', 'cases', 'report', 'building'];

/** Those that the app has and the person may use. `waiting` stands on the cases as the number that waits there. */
export function tabsOf(
  places: readonly (readonly PlaceKey[])[],
  { vocabulary, me }: Pick<OrganizationView, 'vocabulary' | 'me'>,
  home: string,
  path: string,
  locale: Locale,
  waiting = 0,
): Tab[] {
  const named = new Set(places.flat());
  return order
    .filter((key) => key === 'report' || named.has(key))
    .map((key): Place & { key: FieldPlaceKey } => ({ ...FIELD_PLACES[key], key }))
    .filter(({ needs }) => needs === undefined || me.may.includes(needs))
    .map(({ key, path: below, icon, label }) => {
      const words = label(vocabulary, locale);
      const href = home + below;
      const tab = { href, icon, current: path === href || path.startsWith(`${href}/`) };
      if (key === 'cases' && waiting > 0) return { ...tab, label: words, count: waiting };
      // One word under the mark: `Report` of `Report a hazard`.
      if (key === 'report') return { ...tab, label: words.split(' ', 1)[0] ?? words, act: true };
      return { ...tab, label: words };
    });
}
