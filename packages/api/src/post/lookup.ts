import { and, eq, inArray, or } from 'drizzle-orm';
import { grid, placement } from '@wangge/db/schema/hierarchy';
import { person } from '@wangge/db/schema/person';
import { appointment, post } from '@wangge/db/schema/post';
import type { Seat } from '@wangge/grid/case/case';
import { ancestorPaths, depthOf } from '@wangge/grid/hierarchy/path';
import { holdersOn } from '@wangge/grid/post/appointment';
import type { Appointment } from '@wangge/grid/post/post';
import type { OrganizationCall } from '../call.ts';
import { holdsOn } from '../dated.ts';

/**
 * 网格上下的椅子：the posts on a grid and on all grids above it, in every tree, nearest first; each with who sits
 * there today, acting ones first, then the answerable. `paths` are the grid's (`lookupGrid`).
 */
export async function readDirectory(
  { tx, organization, policy, today }: OrganizationCall,
  paths: Readonly<Record<string, string>>,
): Promise<Seat[]> {
  const lines = Object.entries(paths);
  if (lines.length === 0) return [];
  const rows = await tx
    .select({
      tree: placement.tree,
      path: placement.path,
      level: grid.level,
      post,
      appointment,
    })
    .from(placement)
    .innerJoin(
      grid,
      and(eq(grid.organizationId, placement.organizationId), eq(grid.id, placement.gridId)),
    )
    .innerJoin(
      post,
      and(eq(post.organizationId, placement.organizationId), eq(post.gridId, placement.gridId)),
    )
    .leftJoin(
      appointment,
      and(
        eq(appointment.organizationId, post.organizationId),
        eq(appointment.postId, post.id),
        holdsOn(appointment.fromOn, appointment.untilOn, today),
      ),
    )
    .where(
      and(
        eq(placement.organizationId, organization.id),
        holdsOn(placement.fromOn, placement.untilOn, today),
        or(
          ...lines.map(([tree, path]) =>
            and(eq(placement.tree, tree), inArray(placement.path, [...ancestorPaths(path)])),
          ),
        ),
      ),
    );

  const seats = new Map<
    string,
    { seat: Seat; distance: number; appointments: Map<string, Appointment> }
  >();
  for (const row of rows) {
    const distance = depthOf(paths[row.tree] ?? '') - depthOf(row.path);
    const known = seats.get(row.post.id);
    const appointments = known?.appointments ?? new Map<string, Appointment>();
    if (row.appointment) appointments.set(row.appointment.id, row.appointment);
    const { id: postId, kind, body, gridId } = row.post;
    const ordinal = policy.levels.find(({ id }) => id === row.level)?.ordinal ?? Infinity;
    const seat: Seat = { postId, kind, body, gridId, level: row.level, ordinal, people: [] };
    seats.set(postId, {
      seat,
      appointments,
      distance: Math.min(distance, known?.distance ?? distance),
    });
  }
  return [...seats.values()]
    .sort((a, b) => a.distance - b.distance || (a.seat.postId < b.seat.postId ? -1 : 1))
    .map(({ seat, appointments }) => ({
      ...seat,
      people: holdersOn([...appointments.values()], today).map(({ personId }) => personId),
    }));
}

/** 这几把椅子，不论站在哪里；with who sits there today. */
export async function readSeats(
  { tx, organization, policy, today }: OrganizationCall,
  postIds: readonly string[],
): Promise<Seat[]> {
  if (postIds.length === 0) return [];
  const rows = await tx
    .select({ level: grid.level, post, appointment })
    .from(post)
    .innerJoin(grid, and(eq(grid.organizationId, post.organizationId), eq(grid.id, post.gridId)))
    .leftJoin(
      appointment,
      and(
        eq(appointment.organizationId, post.organizationId),
        eq(appointment.postId, post.id),
        holdsOn(appointment.fromOn, appointment.untilOn, today),
      ),
    )
    .where(and(eq(post.organizationId, organization.id), inArray(post.id, [...postIds])));
  return [...Map.groupBy(rows, (row) => row.post.id).values()].map(([first, ...others]) => {
    const { id: postId, kind, body, gridId } = first!.post;
    const { level } = first!;
    const ordinal = policy.levels.find(({ id }) => id === level)?.ordinal ?? Infinity;
    const held = [first!, ...others].flatMap((row) => row.appointment ?? []);
    const people = holdersOn(held, today).map(({ personId }) => personId);
    return { postId, kind, body, gridId, level, ordinal, people };
  });
}

export type PersonName = {
  readonly id: string;
  readonly name: string;
  readonly secondMark: string;
};

export async function personNames(
  { tx, organization, today }: OrganizationCall,
  ids: ReadonlyArray<string | null>,
  /** Whoever sits on these posts today is read along. */
  postIds: readonly string[] = [],
): Promise<ReadonlyMap<string, PersonName>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0 && postIds.length === 0) return new Map();
  const seated = tx
    .select({ personId: appointment.personId })
    .from(appointment)
    .where(
      and(
        eq(appointment.organizationId, organization.id),
        inArray(appointment.postId, [...postIds]),
        holdsOn(appointment.fromOn, appointment.untilOn, today),
      ),
    );
  const rows = await tx
    .select({ id: person.id, name: person.name, secondMark: person.secondMark })
    .from(person)
    .where(
      and(
        eq(person.organizationId, organization.id),
        or(
          inArray(person.id, wanted),
          postIds.length === 0 ? undefined : inArray(person.id, seated),
        ),
      ),
    );
  return new Map(rows.map((row) => [row.id, row]));
}

export type PostName = {
  readonly id: string;
  readonly kind: string;
  readonly title: string | null;
  readonly body: string | null;
  readonly gridId: string;
  readonly gridName: string;
};

/** What a post is called and where it stands: a case names its holder by it. */
export async function postNames(
  { tx, organization }: OrganizationCall,
  ids: ReadonlyArray<string | null>,
): Promise<ReadonlyMap<string, PostName>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await tx
    .select({
      id: post.id,
      kind: post.kind,
      title: post.title,
      body: post.body,
      gridId: post.gridId,
      gridName: grid.name,
    })
    .from(post)
    .innerJoin(grid, and(eq(grid.organizationId, post.organizationId), eq(grid.id, post.gridId)))
    .where(and(eq(post.organizationId, organization.id), inArray(post.id, wanted)));
  return new Map(rows.map((row) => [row.id, row]));
}
