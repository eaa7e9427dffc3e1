import { parseLimit } from '@wangge/grid/calendar/limit';
import type { Form } from '@wangge/grid/form/form';
import { checkPolicy } from '@wangge/grid/policy/check';
import { wordsOf } from '@wangge/grid/policy/words';
import { describe, expect, it } from 'vitest';
import { variants } from './all.ts';

const traditional = traditionalCharacters();

describe.each(variants.map((policy) => ({ variant: policy.variant, policy })))(
  '$variant',
  ({ policy }) => {
    const items = policy.forms.flatMap((form) =>
      (form.items ?? []).map((item) => ({ form, item })),
    );

    it('has no fault that the policy check knows', () => {
      expect(checkPolicy(policy)).toEqual([]);
    });

    it('says every word in Chinese and in English, each in its own script', () => {
      const said = wordsOf(policy);
      expect(said.length).toBeGreaterThan(150);
      expect(said.filter(({ words }) => !words.zh.trim() || !words.en?.trim())).toEqual([]);
      expect(said.filter(({ words }) => /\p{Script=Han}/u.test(words.en ?? ''))).toEqual([]);
    });

    it('is written in simplified characters', () => {
      expect(isTraditional('網') && !isTraditional('网')).toBe(true);
      const found = wordsOf(policy).flatMap(({ words }) => [...words.zh].filter(isTraditional));
      expect(found).toEqual([]);
    });

    it('orders its levels along each tree, one of which is the main one', () => {
      const ordinal = new Map(policy.levels.map(({ id, ordinal: each }) => [id, each]));
      for (const tree of policy.trees) {
        const order = tree.levels.map((level) => ordinal.get(level)!);
        expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
      }
      expect(policy.trees.filter((tree) => tree.main)).toHaveLength(1);
      const inTrees = new Set(policy.trees.flatMap((tree) => tree.levels));
      expect(policy.levels.filter(({ id }) => !inTrees.has(id))).toEqual([]);
    });

    it('gives every post a level of the tree by which its subtree is meant', () => {
      const main = policy.trees.find((tree) => tree.main)!;
      const astray = policy.posts.filter((post) => {
        const tree = policy.trees.find(({ id }) => id === post.tree) ?? main;
        return !tree.levels.includes(post.level);
      });
      expect(astray.map(({ id }) => id)).toEqual([]);
    });

    it('lets a post answer for a body only if the body says so', () => {
      const astray = policy.posts.filter(
        (post) =>
          post.body &&
          !policy.bodies.find(({ id }) => id === post.body)?.answeredBy.includes(post.id),
      );
      expect(astray.map(({ id }) => id)).toEqual([]);
    });

    it('keeps administrators out of the cases', () => {
      const administrator = policy.posts.find(({ id }) => id === 'administrator')!;
      const reads = Object.keys(administrator.grants).filter((action) =>
        /^(case|record)\./.test(action),
      );
      expect(reads).toEqual([]);
    });

    it('gives outside bodies no say over people, posts and rules', () => {
      const says = policy.posts
        .filter((post) => post.outside)
        .flatMap((post) => Object.keys(post.grants).map((action) => `${post.id} ${action}`))
        .filter((each) => /(appoint|change|adopt|configure|issue-slip|read-thinking)$/.test(each));
      expect(says).toEqual([]);
    });

    it('lets a decider send the case on', () => {
      const stuck = policy.flow.deciders.filter((post) => !policy.flow.dispatches.includes(post));
      expect(stuck).toEqual([]);
    });

    it('files every kind of case under a field, and every group under one', () => {
      const fields = new Set(policy.taxonomy.fields.map(({ id }) => id));
      expect(policy.caseKinds.filter(({ fields: own }) => own.length === 0)).toEqual([]);
      expect(policy.taxonomy.groups.filter(({ field }) => !fields.has(field))).toEqual([]);
      for (const kind of policy.caseKinds.filter(({ group }) => group)) {
        const group = policy.taxonomy.groups.find(({ id }) => id === kind.group)!;
        expect(kind.fields).toContain(group.field);
      }
    });

    it('publishes nothing that is sensitive', () => {
      const open = policy.caseKinds.filter(
        ({ sensitivity, neverPublic }) => sensitivity && sensitivity !== 'none' && !neverPublic,
      );
      expect(open.map(({ id }) => id)).toEqual([]);
    });

    it('offers residents no kind that must stay confidential', () => {
      const offered = policy.caseKinds.filter(({ publicForm }) => publicForm);
      expect(offered.length).toBeGreaterThan(0);
      expect(offered.filter(({ sensitivity }) => sensitivity)).toEqual([]);
    });

    it('says why it keeps a sensitive field', () => {
      const mute = policy.forms.flatMap((form) =>
        form.fields.filter(
          ({ sensitivity, purpose }) =>
            (sensitivity === 'sensitive' || sensitivity === 'restricted') && !purpose,
        ),
      );
      expect(mute).toEqual([]);
    });

    it('shows every item of a grouped form once', () => {
      for (const form of policy.forms.filter(({ groups }) => groups)) {
        const grouped = form.groups!.flatMap(({ items: ids }) => ids);
        expect(new Set(grouped).size).toBe(grouped.length);
        const outside = form.items!.filter(({ id }) => !grouped.includes(id)).map(({ id }) => id);
        expect(outside.every((id) => ['persons-present', 'other'].includes(id))).toBe(true);
      }
    });

    it('gives failing items a limit that can be read and choices that differ', () => {
      for (const { form, item } of items) {
        if (item.due) expect(parseLimit(item.due), `${form.id}.${item.id}`).not.toBeNull();
        const choices = item.choices?.map(({ id }) => id) ?? [];
        expect(new Set(choices).size).toBe(choices.length);
        expect(item.urgentWhen?.every(({ id }) => choices.includes(id)) ?? true).toBe(true);
      }
    });

    it('names ids once in each form', () => {
      for (const form of policy.forms) expect(repeated(form)).toEqual([]);
    });

    it('raises cases only for items of a grade that raises them', () => {
      const raising = new Set(policy.grades.filter((g) => g.raisesCase).map(({ id }) => id));
      const idle = items.filter(({ item }) => item.raises && !raising.has(item.fails));
      expect(idle.map(({ item }) => item.id)).toEqual([]);
    });
  },
);

it('R3-10 R5-06 R9-19 ships the checklists of the content in full', () => {
  const count = (variant: string, ...forms: string[]) =>
    variants
      .find((policy) => policy.variant === variant)!
      .forms.filter(({ id }) => forms.length === 0 || forms.includes(id))
      .reduce((sum, form) => sum + (form.items?.length ?? 0), 0);
  expect(count('dormitory', 'nightly-room-check')).toBe(18);
  expect(count('dormitory', 'empty-room-check')).toBe(6);
  expect(count('dormitory', 'daily-inspection')).toBe(18);
  expect(count('enterprise-safety')).toBe(101);
  expect(count('community')).toBe(54);
});

function repeated(form: Form): string[] {
  const ids = [...form.fields, ...(form.items ?? [])].map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

function isTraditional(character: string): boolean {
  return traditional.has(character);
}

/** Big5's frequent half without what GB 2312 also has. */
function traditionalCharacters(): ReadonlySet<string> {
  const simplified = charactersOf('gbk', 0xa1, 0xf7, 0xa1);
  return new Set(
    [...charactersOf('big5', 0xa4, 0xc6, 0x40)].filter((each) => !simplified.has(each)),
  );
}

function charactersOf(encoding: string, first: number, last: number, trail: number): Set<string> {
  const decoder = new TextDecoder(encoding);
  const found = new Set<string>();
  for (let lead = first; lead <= last; lead++)
    for (let low = trail; low <= 0xfe; low++)
      for (const each of decoder.decode(Uint8Array.of(lead, low)))
        if (/\p{Script=Han}/u.test(each)) found.add(each);
  return found;
}
