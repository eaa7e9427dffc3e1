import { buildCalendar } from '../calendar/build.ts';
import { act } from '../case/act.ts';
import type { CaseState, Seat } from '../case/case.ts';
import type { CaseCommand, RaiseCommand } from '../case/command.ts';
import { evolve } from '../case/evolve.ts';
import type { CaseFact } from '../case/fact.ts';
import { raise } from '../case/raise.ts';
import type { CaseWorld } from '../case/world.ts';
import type { Outcome } from '../outcome.ts';
import type { Actor } from '../post/post.ts';
import type { Instant } from '../time.ts';
import { at } from './at.ts';
import { lighthouse } from './lighthouse.ts';

/** 灯塔的人：键就是人，也是椅子。两名守塔人同坐一把。 */
const seats = [
  {
    kind: 'keeper',
    level: 'lamp',
    ordinal: 4,
    grid: 'lamp-7',
    people: ['keeper', 'second-keeper'],
  },
  { kind: 'mechanic', level: 'lamp', ordinal: 4, grid: 'lamp-7', people: [] },
  { kind: 'station-master', level: 'station', ordinal: 3, grid: 'station-2', people: ['master'] },
  { kind: 'partner', level: 'station', ordinal: 3, grid: 'station-2', people: ['partner'] },
  { kind: 'route-engineer', level: 'route', ordinal: 3, grid: 'route-1', people: ['engineer'] },
  { kind: 'coast-head', level: 'coast', ordinal: 2, grid: 'coast', people: ['head'] },
  { kind: 'chief-engineer', level: 'coast', ordinal: 2, grid: 'coast', people: ['chief'] },
  { kind: 'minister', level: 'ministry', ordinal: 1, grid: 'ministry', people: ['minister'] },
] as const;

const paths: Record<string, Record<string, string>> = {
  ministry: { territory: '/1/' },
  coast: { territory: '/1/2/', supply: '/2/' },
  'station-2': { territory: '/1/2/3/' },
  'route-1': { supply: '/2/4/' },
  'lamp-7': { territory: '/1/2/3/5/', supply: '/2/4/5/' },
};

export const lighthousePeople = [
  'keeper',
  'second-keeper',
  'master',
  'partner',
  'engineer',
  'head',
  'chief',
  'minister',
  'stranger',
] as const;
export type LighthousePerson = (typeof lighthousePeople)[number];

export const directory: readonly Seat[] = seats.map((seat) => ({
  postId: seat.kind,
  kind: seat.kind,
  body: lighthouse.posts.find((kind) => kind.id === seat.kind)?.body ?? null,
  gridId: seat.grid,
  level: seat.level,
  ordinal: seat.ordinal,
  people: seat.people,
}));

export function actorOf(person: LighthousePerson): Actor {
  const held = directory
    .filter((seat) => seat.people.includes(person))
    .map((seat) => ({
      appointmentId: `${person}@${seat.postId}`,
      postId: seat.postId,
      kind: seat.kind,
      body: seat.body,
      gridId: seat.gridId,
      paths: paths[seat.gridId]!,
      acting: false,
    }));
  return { organizationId: 'lighthouse', personId: person, accountId: person, held };
}

export const calendar = buildCalendar({
  offsetMinutes: 480,
  fromYear: 2025,
  untilYear: 2027,
  overlays: [],
  hours: [],
});

export function worldOf(
  person: LighthousePerson | null,
  when: Instant | string,
  change: Partial<CaseWorld> = {},
): CaseWorld {
  return {
    policy: lighthouse,
    limitSet: lighthouse.limitSets[0]!,
    calendar,
    directory,
    paths: paths['lamp-7']!,
    actor: person === null ? null : actorOf(person),
    at: typeof when === 'string' ? at(when) : when,
    ...change,
  };
}

export const leak: RaiseCommand = {
  type: 'raise',
  id: 'case-1',
  number: 'LH260224-000007-00001',
  kind: 'leak',
  gridId: 'lamp-7',
  place: '塔底',
  channel: 'patrol',
  content: { title: '塔底漏水' },
  source: 'staff',
  photosBefore: 1,
};

/** 故事：一连串谁在何时做了什么，得到最后的现状和全部事实。第一个被拒绝的步骤会抛出。 */
export class Story {
  facts: CaseFact[] = [];
  #state: CaseState | null = null;
  readonly #change: Partial<CaseWorld>;

  constructor(change: Partial<CaseWorld> = {}) {
    this.#change = change;
  }

  get state(): CaseState {
    if (this.#state === null) throw new Error('nothing has been raised');
    return this.#state;
  }

  raise(person: LighthousePerson | null, when: string, command: Partial<RaiseCommand> = {}): this {
    return this.#take(raise(worldOf(person, when, this.#change), { ...leak, ...command }));
  }

  then(person: LighthousePerson | null, when: string, command: CaseCommand): this {
    return this.#take(this.try(person, when, command));
  }

  try(person: LighthousePerson | null, when: string, command: CaseCommand): Outcome<CaseFact[]> {
    return act(this.state, worldOf(person, when, this.#change), command);
  }

  #take(outcome: Outcome<CaseFact[]>): this {
    if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
    this.facts = [...this.facts, ...outcome.value];
    this.#state = outcome.value.reduce<CaseState | null>(evolve, this.#state);
    return this;
  }
}
