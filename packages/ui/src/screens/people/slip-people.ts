import type { GridView } from '@wangge/api/hierarchy/views';
import type { PersonView } from '@wangge/api/post/views';
import { say, type Locale } from '@wangge/grid/words';
import { m } from '@wangge/i18n/messages';
import { aboveAt } from './sheets.ts';

export type SlipPerson = {
  readonly id: string;
  readonly name: string;
  readonly mark: string;
  /** 网格和岗位。 */
  readonly place: string;
  readonly group: string;
  readonly activated: boolean;
};

/**
 * 按某一级分组的人：by the grid of their post, else by the grid that their second mark names (汉语言 2401，3-203), so that
 * students without a post stand with their class. In the order of the tree, the rest at the end.
 */
export function slipPeople(
  people: readonly PersonView[],
  grids: readonly GridView[],
  level: string,
  locale: Locale,
): SlipPerson[] {
  const byId = new Map(grids.map((grid) => [grid.id, grid]));
  const order = new Map(grids.map(({ id }, index) => [id, index]));
  const named = new Map(
    grids.filter((grid) => grid.level.id === level).map((grid) => [grid.name, grid]),
  );
  const placed = people.map((person) => {
    const [held] = person.held;
    const group = held
      ? aboveAt(byId, held.gridId, level)
      : (partsOf(person.secondMark).flatMap((part) => named.get(part) ?? [])[0] ?? null);
    const own = held ? order.get(held.gridId) : undefined;
    return {
      at: group ? (order.get(group.id) ?? 0) : Infinity,
      own: own ?? Infinity,
      slip: {
        id: person.id,
        name: person.name,
        mark: person.secondMark,
        place: held ? `${held.gridName} · ${held.title ?? say(held.kind.words, locale)}` : '',
        group: group?.name ?? (held ? m.people_slips_above() : m.people_slips_no_post()),
        activated: person.activated,
      },
    };
  });
  return placed
    .sort((one, other) => inOrder(one.at, other.at) || inOrder(one.own, other.own))
    .map(({ slip }) => slip);
}

function inOrder(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

function partsOf(mark: string): string[] {
  return mark.split(/[，,、·/]/).map((part) => part.trim());
}
