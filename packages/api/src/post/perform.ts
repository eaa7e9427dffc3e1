import { eq, and } from 'drizzle-orm';
import { appointment, post } from '@wangge/db/schema/post';
import { refuse, type Outcome } from '@wangge/grid/outcome';
import { appoint, endAppointment, type AppointmentFact } from '@wangge/grid/post/appointment';
import type { Day } from '@wangge/grid/time';
import type { MemberCall } from '../call.ts';
import type { CommandCall } from '../procedures/command.ts';
import { gridPage, requireGrid, type GridPage } from '../hierarchy/lookup.ts';
import { hasPerson, lockPost, readAppointment, readHeld } from './store.ts';

export type AppointInput = {
  readonly postId: string;
  readonly personId: string;
  readonly fromOn: Day;
  readonly untilOn?: Day | null;
  readonly acting?: boolean;
  readonly answerable?: boolean;
};

/** 任命：load, decide in the kernel, save; the answer is the page of the grid. */
export async function performAppoint(
  call: CommandCall,
  input: AppointInput,
): Promise<Outcome<GridPage>> {
  const seat = await lockPost(call, input.postId);
  if (!seat) return refuse('post.not-found');
  const allowed = await requireGrid(call, 'post.appoint', seat.gridId);
  if (!allowed.ok) return allowed;
  if (!(await hasPerson(call, input.personId))) return refuse('person.not-found');
  const kind = call.policy.posts.find(({ id }) => id === seat.kind);
  if (!kind) return refuse('post.unknown-kind');
  const facts = appoint(kind, await readHeld(call, seat), {
    ...input,
    untilOn: input.untilOn ?? null,
    id: call.subjectId,
    by: call.actor.personId,
  });
  return facts.ok ? save(call, facts.value, seat.gridId) : facts;
}

/** 免职、离任，从某日起。 */
export async function performEnd(
  call: CommandCall,
  { appointmentId, untilOn }: { readonly appointmentId: string; readonly untilOn: Day },
): Promise<Outcome<GridPage>> {
  const held = await readAppointment(call, appointmentId);
  const seat = held && (await lockPost(call, held.postId));
  if (!held || !seat) return refuse('appointment.not-found');
  const allowed = await requireGrid(call, 'post.appoint', seat.gridId);
  if (!allowed.ok) return allowed;
  const facts = endAppointment(held, untilOn, call.actor.personId);
  return facts.ok ? save(call, facts.value, seat.gridId) : facts;
}

/** 设岗：a chair of a kind on a grid of that kind's level. */
export async function performOpen(
  call: CommandCall,
  input: {
    readonly gridId: string;
    readonly kind: string;
    readonly title?: string;
    readonly body?: string;
  },
): Promise<Outcome<GridPage>> {
  const allowed = await requireGrid(call, 'post.appoint', input.gridId);
  if (!allowed.ok) return allowed;
  const { posts, bodies } = call.policy;
  const kind = posts.find(({ id }) => id === input.kind);
  if (!kind) return refuse('post.unknown-kind');
  const { level, gridId } = allowed.value.grid;
  if (kind.level !== level) return refuse('post.other-level', { level });
  if (input.body !== undefined && !bodies.some(({ id }) => id === input.body))
    return refuse('post.unknown-body');
  await call.tx.insert(post).values({
    organizationId: call.organization.id,
    id: call.subjectId,
    kind: kind.id,
    gridId,
    body: input.body ?? kind.body ?? null,
    title: input.title ?? null,
  });
  return gridPage(call, gridId);
}

async function save(
  call: MemberCall,
  facts: readonly AppointmentFact[],
  gridId: string,
): Promise<Outcome<GridPage>> {
  const { tx, organization } = call;
  for (const fact of facts) {
    if (fact.type === 'appointed')
      await tx.insert(appointment).values({ organizationId: organization.id, ...fact.appointment });
    else
      await tx
        .update(appointment)
        .set({ untilOn: fact.untilOn })
        .where(
          and(
            eq(appointment.organizationId, organization.id),
            eq(appointment.id, fact.appointmentId),
          ),
        );
  }
  return gridPage(call, gridId);
}

/** A retry: the page as it is now. */
export async function replayAppointment(call: MemberCall, id: string): Promise<Outcome<GridPage>> {
  const held = await readAppointment(call, id);
  return held ? replayPost(call, held.postId) : refuse('appointment.not-found');
}

export async function replayPost(call: MemberCall, postId: string): Promise<Outcome<GridPage>> {
  const seat = await lockPost(call, postId);
  return seat ? gridPage(call, seat.gridId) : refuse('post.not-found');
}
