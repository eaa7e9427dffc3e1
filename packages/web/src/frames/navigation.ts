import type { OrganizationView } from '@wangge/api/organization/views';
import type { Locale } from '@wangge/grid/words';
import type { NavGroup } from '@wangge/ui/shells/frame';
import { PLACES, type Place, type PlaceKey } from '@wangge/ui/shells/places';

type Here = Pick<OrganizationView, 'vocabulary'> & {
  readonly me: Pick<OrganizationView['me'], 'may'>;
};

/**
 * An app's places as this person sees them: those where nothing could be done are left out. `home` is the
 * organization's address in this app; `counts` say what waits at a place.
 */
export function navigationOf(
  groups: readonly (readonly PlaceKey[])[],
  organization: Here,
  home: string,
  path: string,
  locale: Locale,
  counts: Readonly<Partial<Record<PlaceKey, number>>> = {},
): NavGroup[] {
  const { vocabulary, me } = organization;
  const places = groups.map((keys) =>
    keys
      .map((key): Place & { key: PlaceKey } => ({ ...PLACES[key], key }))
      .filter(({ needs }) => needs === undefined || me.may.includes(needs)),
  );
  // The longest address that holds the page is the one it belongs to: `/cases/new` is not `/cases`.
  const within = places
    .flat()
    .map((place) => home + place.path)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .sort((one, other) => other.length - one.length);
  return places
    .filter((group) => group.length > 0)
    .map((group) => ({
      items: group.map(({ key, path: below, icon, label }) => ({
        href: home + below,
        label: label(vocabulary, locale),
        icon,
        current: home + below === within[0],
        ...(counts[key] ? { count: counts[key] } : {}),
      })),
    }));
}
