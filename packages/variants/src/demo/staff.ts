import type { Policy } from '@wangge/grid/policy/policy';
import type { Day } from '@wangge/grid/time';
import type { DemoAppointment, DemoIdentifier, DemoPerson, DemoPost } from './demo.ts';

/** 坐在哪把椅子上，从哪天到哪天（相对开始那天）。 */
export type Sitting = {
  readonly kind: string;
  readonly grid: string;
  readonly body?: string;
  readonly from?: number;
  readonly until?: number;
  readonly acting?: boolean;
  readonly answerable?: boolean;
};

export type StaffRow = {
  readonly key: string;
  readonly name: string;
  readonly secondMark: string;
  readonly phone?: string;
  readonly number?: DemoIdentifier;
  /** Account of a human who also belongs to another organization of the demo. */
  readonly account?: string;
  readonly sits: readonly Sitting[];
};

/** Long in office when the demo begins. */
export const START = -300;

export function keyOfPost(sitting: Pick<Sitting, 'kind' | 'grid' | 'body'>): string {
  return [sitting.kind, sitting.grid, ...(sitting.body ? [sitting.body] : [])].join('@');
}

/** 由花名册得出椅子：同一网格上同一种岗位是一把，几个人合坐。 */
export function postsOf(policy: Policy, rows: readonly StaffRow[]): DemoPost[] {
  const chairs = new Map(rows.flatMap(({ sits }) => sits).map((each) => [keyOfPost(each), each]));
  return [...chairs].map(([key, { kind, grid, body }]) => ({
    key,
    kind,
    grid,
    body: body ?? policy.posts.find(({ id }) => id === kind)?.body ?? null,
    title: null,
  }));
}

export function peopleOf(rows: readonly StaffRow[], today: Day): DemoPerson[] {
  return rows.map(({ key, name, secondMark, phone, number, account, sits }) => ({
    key,
    name,
    secondMark,
    account: sits.length > 0 ? (account ?? key) : null,
    joinedOn: today + START,
    identifiers: [...(phone ? [phoneNumber(phone)] : []), ...(number ? [number] : [])],
    appointments: sits.map((each) => appointment(each, today)),
  }));
}

function appointment(sitting: Sitting, today: Day): DemoAppointment {
  return {
    post: keyOfPost(sitting),
    fromOn: today + (sitting.from ?? START),
    untilOn: sitting.until === undefined ? null : today + sitting.until,
    acting: sitting.acting ?? false,
    answerable: sitting.answerable ?? true,
  };
}

function phoneNumber(value: string): DemoIdentifier {
  return { kind: 'phone', value, shown: `${value.slice(0, 3)}****${value.slice(-4)}` };
}

/** 编造的号码：p05 → 13000000005。 */
export function phoneOf(key: string): string {
  return `1300000${key.replace(/\D/g, '').padStart(4, '0')}`;
}
