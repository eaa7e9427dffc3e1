import { stages } from '../case/case.ts';
import { treatLimit } from '../case/limit.ts';
import { isOpenPhoto } from '../form/form.ts';
import type { Policy } from './policy.ts';
import { wordsOf } from './words.ts';

/** 一处毛病：哪里、什么。 */
export type PolicyFault = { readonly at: string; readonly fault: string };

/**
 * 查规则：每个名字都有所指，每个阶段到得了，每个未结的阶段有时限，每条上行到得了头，每个词都有。
 * Runs when a policy is defined, in the contract test, and on an organization's overrides.
 */
export function checkPolicy(policy: Policy): PolicyFault[] {
  return [
    ...references(policy),
    ...evidence(policy),
    ...reachability(policy),
    ...limits(policy),
    ...upward(policy),
    ...words(policy),
  ];
}

function references(policy: Policy): PolicyFault[] {
  const known = {
    post: ids(policy.posts),
    body: ids(policy.bodies),
    level: ids(policy.levels),
    tree: ids(policy.trees),
    tier: ids(policy.tiers),
    line: ids(policy.lines),
    grade: ids(policy.grades),
    mark: ids(policy.marks),
    form: ids(policy.forms),
    kind: ids(policy.caseKinds),
    field: ids(policy.taxonomy.fields),
    group: ids(policy.taxonomy.groups),
    set: ids(policy.limitSets),
    channel: ids(policy.channels),
  };
  const { flow } = policy;
  const named: Array<readonly [keyof typeof known, string | undefined, string]> = [
    ...policy.posts.flatMap((post) => [
      ['level', post.level, post.id] as const,
      ['line', post.line, post.id] as const,
      ['body', post.body, post.id] as const,
      ['tree', post.tree, post.id] as const,
    ]),
    ...policy.lines.flatMap((line) => line.order.map((post) => ['post', post, line.id] as const)),
    ...policy.bodies.flatMap((body) => [
      ['tier', body.tier, body.id] as const,
      ...body.answeredBy.map((post) => ['post', post, body.id] as const),
    ]),
    ...policy.trees.flatMap((tree) =>
      tree.levels.map((level) => ['level', level, tree.id] as const),
    ),
    ...Object.entries(policy.tierOfLevel).flatMap(([level, tier]) => [
      ['level', level, 'tierOfLevel'] as const,
      ['tier', tier, 'tierOfLevel'] as const,
    ]),
    ...policy.caseKinds.flatMap((kind) => [
      ['body', kind.treats, kind.id] as const,
      ['grade', kind.grade, kind.id] as const,
      ['group', kind.group, kind.id] as const,
      ...kind.fields.map((field) => ['field', field, kind.id] as const),
      ...(kind.verifiedBy ?? []).map((post) => ['post', post, kind.id] as const),
    ]),
    ...policy.forms.flatMap((form) =>
      (form.items ?? []).flatMap((item) => [
        ['grade', item.fails, `${form.id}.${item.id}`] as const,
        ['body', item.treats, `${form.id}.${item.id}`] as const,
        ['kind', item.raises, `${form.id}.${item.id}`] as const,
      ]),
    ),
    ...policy.recordKinds.flatMap((kind) => [
      ['form', kind.form, kind.id] as const,
      ...(kind.checklists ?? []).map((form) => ['form', form, kind.id] as const),
      ...kind.performedBy.map((post) => ['post', post, kind.id] as const),
      ['channel', kind.channel, kind.id] as const,
    ]),
    ...[
      ...flow.accepts,
      ...flow.dispatches,
      ...flow.verifies,
      ...flow.approves,
      ...flow.deciders,
      ...(flow.plan?.approvedBy ?? []),
    ].map((post) => ['post', post, 'flow'] as const),
    ...flow.entries.flatMap((entry) => [
      ...('posts' in entry.seat
        ? entry.seat.posts.map((post) => ['post', post, 'flow.entries'] as const)
        : []),
      ...(entry.grades ?? []).map((grade) => ['grade', grade, 'flow.entries'] as const),
      ...(entry.marks ?? []).map((mark) => ['mark', mark, 'flow.entries'] as const),
    ]),
    ...flow.upward.flatMap((rule) => [
      ['tier', rule.fromTier, 'flow.upward'] as const,
      ...rule.posts.map((post) => ['post', post, 'flow.upward'] as const),
    ]),
    ...policy.limitSets.flatMap((set) => [
      ...[...Object.keys(set.treat), ...Object.keys(set.handUp ?? {})].map(
        (tier) => ['tier', tier, set.id] as const,
      ),
      ...Object.keys(set.byGrade ?? {}).map((grade) => ['grade', grade, set.id] as const),
      ...Object.keys(set.byMark ?? {}).map((mark) => ['mark', mark, set.id] as const),
    ]),
    ['set', policy.defaultLimitSet, 'defaultLimitSet'],
  ];
  const unknown = named
    .filter(([what, id]) => id !== undefined && !known[what].has(id))
    .map(([what, id, at]) => ({ at, fault: `${what} ${id} is not defined` }));
  const twice = Object.entries({
    posts: policy.posts,
    bodies: policy.bodies,
    kinds: policy.caseKinds,
    forms: policy.forms,
  }).flatMap(([at, list]) =>
    repeated(list.map((each) => each.id)).map((id) => ({ at, fault: `${id} is defined twice` })),
  );
  const grouped = policy.forms.flatMap((form) => {
    const items = ids(form.items ?? []);
    return (form.groups ?? []).flatMap((group) =>
      group.items
        .filter((item) => !items.has(item))
        .map((item) => ({
          at: `${form.id}.${group.id}`,
          fault: `item ${item} is not in the form`,
        })),
    );
  });
  const open = policy.forms.flatMap(({ id, fields }) =>
    fields
      .filter(isOpenPhoto)
      .map((field) => ({ at: `${id}.${field.id}`, fault: 'a photo cannot be withheld' })),
  );
  return [...unknown, ...twice, ...grouped, ...open];
}

/** 每个阶段到得了：入口给出开头，流转给出其余；没有受理人、派遣人、核查人的流程走不完。 */
function reachability(policy: Policy): PolicyFault[] {
  const { flow } = policy;
  const faults: PolicyFault[] = [];
  if (flow.entries.length === 0) faults.push({ at: 'flow.entries', fault: 'no entry' });
  for (const part of ['accepts', 'dispatches', 'verifies', 'approves', 'deciders'] as const) {
    if (flow[part].length === 0) faults.push({ at: `flow.${part}`, fault: 'nobody' });
  }
  for (const entry of flow.entries) {
    if (
      !stages.includes(entry.stage) ||
      ['closed', 'suspended', 'returned', 'reopened', 'to-verify'].includes(entry.stage)
    ) {
      faults.push({ at: 'flow.entries', fault: `a case cannot begin ${entry.stage}` });
    }
  }
  return faults;
}

/** 检查项登记的种类要照片，检查表就得当场要：else the whole check would be refused after it was filled in. */
function evidence(policy: Policy): PolicyFault[] {
  const asking = new Set(
    policy.caseKinds
      .filter((kind) => kind.evidence.includes('photo-before'))
      .map((kind) => kind.id),
  );
  return policy.forms.flatMap((form) =>
    (form.items ?? [])
      .filter((item) => asking.has(item.raises ?? '') && item.photo === 'never')
      .map((item) => ({
        at: `${form.id}.${item.id}`,
        fault: `${item.raises} needs a photo, but the item asks for none`,
      })),
  );
}

function limits(policy: Policy): PolicyFault[] {
  return policy.limitSets.flatMap((set) =>
    policy.caseKinds.flatMap((kind) =>
      policy.tiers.flatMap((tier) => {
        const limit = treatLimit(set, kind, {
          grade: kind.grade,
          marks: [],
          tier: tier.id,
          own: null,
        });
        if (limit === null)
          return [{ at: `${set.id}.${kind.id}`, fault: `no limit for ${tier.id}` }];
        if (limit === 'by-plan' && (!set.plan || !policy.flow.plan?.grades.includes(kind.grade)))
          return [{ at: set.id, fault: `${kind.grade} goes by plan, but no plan is asked for` }];
        return [];
      }),
    ),
  );
}

/** 逐级上报到得了头：没有绕回的上行，最上一档不再上行。 */
function upward(policy: Policy): PolicyFault[] {
  const ordinal = new Map(policy.levels.map((level) => [level.id, level.ordinal]));
  const levelOf = new Map(policy.posts.map((post) => [post.id, ordinal.get(post.level) ?? 0]));
  return policy.flow.upward.flatMap((rule) => {
    const from = Math.max(
      ...policy.levels
        .filter((level) => policy.tierOfLevel[level.id] === rule.fromTier)
        .map((level) => level.ordinal),
    );
    return rule.posts
      .filter((post) => (levelOf.get(post) ?? 0) > from)
      .map((post) => ({
        at: 'flow.upward',
        fault: `${post} does not stand above ${rule.fromTier}`,
      }));
  });
}

function words(policy: Policy): PolicyFault[] {
  return wordsOf(policy)
    .filter(({ words: each }) => each.zh.trim() === '' || (each.en ?? '').trim() === '')
    .map(({ at }) => ({ at, fault: 'a word is missing' }));
}

function ids(list: ReadonlyArray<{ readonly id: string }>): Set<string> {
  return new Set(list.map((each) => each.id));
}

function repeated(list: readonly string[]): string[] {
  return [...new Set(list.filter((id, index) => list.indexOf(id) !== index))];
}
