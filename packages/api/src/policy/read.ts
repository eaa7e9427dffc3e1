import { maySomewhere } from '@wangge/grid/post/authority';
import { refuse, type Refusal } from '@wangge/grid/outcome';
import { mayAdopt, type Adoption } from '@wangge/grid/policy/adopt';
import type { MemberCall } from '../call.ts';
import { baseOf, overrideOf } from '../policies.ts';
import { personNames, type PersonName } from '../post/lookup.ts';
import { termOf, type Term } from '../term.ts';
import { adoptionOf } from './adoption.ts';
import { readOverrides, type OverrideRow } from './store.ts';
import type { OverrideState, OverrideView, RulesView, VersionView } from './views.ts';

export async function rulesView(call: MemberCall): Promise<RulesView> {
  const { policy, actor, today } = call;
  const [rows, rules, adoption] = await Promise.all([
    readOverrides(call),
    call.rules(),
    adoptionOf(call),
  ]);
  const people = await personNames(
    call,
    rows.flatMap(({ proposedBy, adoptedBy }) => [proposedBy, adoptedBy]),
  );
  const mayPropose = maySomewhere(policy.posts, actor, 'policy.change');
  const versions = versionsOf(call, rows);
  const now = versions.find(({ state }) => state === 'now');
  return {
    variantWords: policy.words,
    revision: rules.policy.revision,
    tiers: policy.tiers,
    terms: {
      grades: terms(policy.grades),
      marks: terms(policy.marks),
      functions: terms(policy.taxonomy.functions),
      fields: terms(policy.taxonomy.fields),
      groups: terms(policy.taxonomy.groups),
      bodies: terms(policy.bodies),
    },
    limitSets: policy.limitSets.map((set) => {
      const inUse = set.id === rules.limitSet.id;
      return { ...set, inUse, sinceOn: inUse ? (now?.fromOn ?? null) : null };
    }),
    kindLimits: rules.policy.caseKinds.flatMap(({ id, words, due }) =>
      due === undefined ? [] : [{ id, words, limit: due }],
    ),
    versions,
    overrides: rows.map((row) => overrideView(call, row, people, adoption, mayPropose)).reverse(),
    today,
    mayPropose,
  };
}

function terms(named: readonly Term[]): Term[] {
  return named.map(({ id, words }) => ({ id, words }));
}

/** 哪天用哪一套：the limit sets one after another. */
function versionsOf(call: MemberCall, rows: readonly OverrideRow[]): VersionView[] {
  const { policy, today } = call;
  const changes = rows.flatMap(({ adoptedAt, withdrawnAt, kind, value, fromOn }) => {
    const override = overrideOf(kind, value);
    if (adoptedAt === null || withdrawnAt !== null || override.kind !== 'limit-set') return [];
    return [{ fromOn, limitSet: override.limitSet }];
  });
  const line = [{ fromOn: null, limitSet: baseOf(call).defaultLimitSet }, ...changes];
  return line.map(({ fromOn, limitSet }, index) => {
    const untilOn = line[index + 1]?.fromOn ?? null;
    const begun = fromOn === null || fromOn <= today;
    const state = !begun ? 'next' : untilOn !== null && untilOn <= today ? 'past' : 'now';
    return { limitSet: termOf(policy.limitSets, limitSet), fromOn, untilOn, state };
  });
}

function overrideView(
  call: MemberCall,
  row: OverrideRow,
  people: ReadonlyMap<string, PersonName>,
  adoption: Adoption,
  mayPropose: boolean,
): OverrideView {
  const { id, kind, fromOn, reason, proposedBy, proposedAt, adoptedBy, adoptedAt } = row;
  const state = stateOf(row, call.today);
  return {
    id,
    kind,
    sets: setBy(call, row),
    fromOn,
    reason,
    state,
    proposedBy: people.get(proposedBy)?.name ?? '',
    proposedAt,
    adoptedBy: adoptedBy === null ? null : (people.get(adoptedBy)?.name ?? ''),
    adoptedAt,
    adoptRefusal: adoptRefusal(row, adoption),
    withdrawRefusal: withdrawRefusal(row, call, mayPropose),
  };
}

function setBy({ policy }: MemberCall, { kind, value }: OverrideRow): Term {
  const override = overrideOf(kind, value);
  switch (override.kind) {
    case 'limit-set':
      return termOf(policy.limitSets, override.limitSet);
    case 'field':
      return { id: override.field.id, words: override.field.words };
    case 'kind':
      return { id: override.caseKind.id, words: override.caseKind.words };
  }
}

export function stateOf(
  { withdrawnAt, adoptedAt, fromOn }: OverrideRow,
  today: number,
): OverrideState {
  if (withdrawnAt !== null) return 'withdrawn';
  if (adoptedAt === null) return 'proposed';
  return fromOn <= today ? 'in-force' : 'adopted';
}

/** Why somebody may not adopt a proposal now; the command asks the same. */
export function adoptRefusal(row: OverrideRow, adoption: Adoption): Refusal | null {
  const state = stateOf(row, adoption.today);
  if (state === 'withdrawn') return refuse('policy.withdrawn').refusal;
  if (state !== 'proposed') return refuse('policy.adopted-already').refusal;
  const outcome = mayAdopt(row, adoption);
  return outcome.ok ? null : outcome.refusal;
}

/** Withdrawn by whoever may change rules, as long as nothing is counted by it. */
export function withdrawRefusal(
  row: OverrideRow,
  { today }: MemberCall,
  mayChange: boolean,
): Refusal | null {
  if (!mayChange) return refuse('post.not-entitled', { action: 'policy.change' }).refusal;
  const state = stateOf(row, today);
  if (state === 'withdrawn') return refuse('policy.withdrawn').refusal;
  return state === 'in-force' ? refuse('policy.in-force').refusal : null;
}
