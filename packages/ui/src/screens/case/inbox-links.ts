import type { InboxFilters, InboxView } from '@wangge/api/case/views';

/** 列表的地址：看法和筛选都在地址里，可以收藏，后退不丢。 */
export function inboxHref(
  base: string,
  view: InboxView,
  filters: InboxFilters,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({ view });
  for (const [name, value] of Object.entries({ ...filters, ...more }))
    if (value) query.set(name, value);
  return `${base}?${query.toString()}`;
}
