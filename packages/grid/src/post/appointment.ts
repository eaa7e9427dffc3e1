import { done, type Outcome, refuse } from '../outcome.ts';
import { type Day, formatDay } from '../time.ts';
import type { Appointment, PostKind } from './post.ts';

/** 任职的事实。 */
export type AppointmentFact =
  | { readonly type: 'appointed'; readonly appointment: Appointment; readonly by: string }
  | {
      readonly type: 'appointment-ended';
      readonly appointmentId: string;
      readonly untilOn: Day;
      readonly by: string;
    };

/** 任命：由别人任命，代理必须有期。 */
export type Appoint = Omit<Appointment, 'acting' | 'answerable'> & {
  readonly by: string;
  readonly acting?: boolean;
  readonly answerable?: boolean;
};

export function isEffective(
  appointment: Pick<Appointment, 'fromOn' | 'untilOn'>,
  day: Day,
): boolean {
  return appointment.fromOn <= day && (appointment.untilOn === null || day < appointment.untilOn);
}

/** 某日在任的人：代理的在前（代理期间由他负责），再是负总责的，再按任职先后。 */
export function holdersOn(appointments: readonly Appointment[], day: Day): readonly Appointment[] {
  return appointments
    .filter((appointment) => isEffective(appointment, day))
    .sort(
      (a, b) =>
        Number(b.acting) - Number(a.acting) ||
        Number(b.answerable) - Number(a.answerable) ||
        a.fromOn - b.fromOn ||
        (a.id < b.id ? -1 : 1),
    );
}

/**
 * 负责的人：该岗位种类只有一人负总责的，恰好一人；没有这样规定的，在任的都负责。R9-07
 * Among `appointments` of one post kind on one grid. With any holder at all the answer is never empty.
 */
export function answerableOn(
  kind: PostKind,
  appointments: readonly Appointment[],
  day: Day,
): readonly Appointment[] {
  const holders = holdersOn(appointments, day);
  return kind.staffing.answerable === 1 ? holders.slice(0, 1) : holders;
}

/**
 * 今天坐在这把椅子上的：案件点了名的人，只要还在任、也没有人代理负总责的岗位；否则是今天排在最前的人；空缺时没有。专家第 14 条
 * `holders` are those of today in their order (`holdersOn`).
 */
export function seatedNow(
  kind: Pick<PostKind, 'staffing'> | undefined,
  holders: readonly Appointment[],
  named: string | null,
): Appointment | null {
  const first = holders[0] ?? null;
  const still = holders.find(({ personId }) => personId === named);
  const replaced = kind?.staffing.answerable === 1 && first?.acting === true;
  return still === undefined || replaced ? first : still;
}

/**
 * 任命。谁也不能任命自己；人数超编不拒绝，由编制检查列出（R5-02、R2-11）。
 * `held` are the appointments to the posts of this kind on this grid.
 */
export function appoint(
  kind: PostKind,
  held: readonly Appointment[],
  command: Appoint,
): Outcome<readonly AppointmentFact[]> {
  const { by, acting = false, ...rest } = command;
  if (by === rest.personId) return refuse('post.self-appointment');
  if (rest.untilOn !== null && rest.untilOn <= rest.fromOn)
    return refuse('appointment.period', {
      fromOn: formatDay(rest.fromOn),
      untilOn: formatDay(rest.untilOn),
    });
  if (acting && rest.untilOn === null) return refuse('appointment.acting-without-end');
  const meeting = held.filter((each) => overlaps(each, rest));
  if (meeting.some((each) => each.personId === rest.personId && each.postId === rest.postId))
    return refuse('appointment.already-held');
  const single = kind.staffing.answerable === 1;
  const taken = meeting.some((each) => each.answerable && !each.acting);
  const answerable = command.answerable ?? !(single && taken);
  if (single && answerable && taken && !acting) return refuse('appointment.answerable-taken');
  return done([{ type: 'appointed', appointment: { ...rest, acting, answerable }, by }]);
}

/** 免职或离任：从某日起（该日已不在任）。 */
export function endAppointment(
  appointment: Appointment,
  untilOn: Day,
  by: string,
): Outcome<readonly AppointmentFact[]> {
  if (appointment.untilOn !== null && appointment.untilOn <= untilOn)
    return refuse('appointment.ended', { untilOn: formatDay(appointment.untilOn) });
  if (untilOn < appointment.fromOn)
    return refuse('appointment.period', {
      fromOn: formatDay(appointment.fromOn),
      untilOn: formatDay(untilOn),
    });
  return done([{ type: 'appointment-ended', appointmentId: appointment.id, untilOn, by }]);
}

function overlaps(
  a: Pick<Appointment, 'fromOn' | 'untilOn'>,
  b: Pick<Appointment, 'fromOn' | 'untilOn'>,
): boolean {
  return (
    (b.untilOn === null || a.fromOn < b.untilOn) && (a.untilOn === null || b.fromOn < a.untilOn)
  );
}
