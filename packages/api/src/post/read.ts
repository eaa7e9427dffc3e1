import type { MemberCall } from '../call.ts';
import { termOf } from '../term.ts';
import { readPeople } from './store.ts';
import type { HeldView, PersonView } from './views.ts';

/** One row per appointment comes in, one per person goes out. */
export async function peopleView(
  call: MemberCall,
  text: string,
  limit: number,
): Promise<PersonView[]> {
  const rows = await readPeople(call, text, limit);
  const people = new Map<string, PersonView & { held: HeldView[] }>();
  for (const row of rows) {
    const {
      personId: id,
      name,
      secondMark,
      activated,
      appointment,
      kind,
      title,
      gridId,
      gridName,
    } = row;
    const person = people.get(id) ?? { id, name, secondMark, activated, held: [] };
    people.set(id, person);
    if (!appointment || kind === null || gridId === null) continue;
    person.held.push({
      appointmentId: appointment.id,
      kind: termOf(call.policy.posts, kind),
      title,
      gridId,
      gridName: gridName ?? '',
      acting: appointment.acting,
      fromOn: appointment.fromOn,
      untilOn: appointment.untilOn,
    });
  }
  return [...people.values()];
}
