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

/** 按某一级分组的人：in the order of that level's codes, people without a post at the end. */
export function slipPeople(
  people: readonly PersonView[],
  grids: readonly GridView[],
  level: string,
  locale: Locale,
): SlipPerson[] {
  const byId = new Map(grids.map((grid) => [grid.id, grid]));
  const order = new Map(grids.map(({ id }, index) => [id, index]));
  const placed = people.map((person) => {
    const [held] = person.held;
    const group = held ? aboveAt(byId, held.gridId, level) : null;
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
