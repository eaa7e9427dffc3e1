import { describe, expect, it } from 'vitest';
import { lighthouse } from '../testing/lighthouse.ts';
import type { EntryRule } from './case-policy.ts';
import { consequenceOf } from './consequence.ts';

const items = lighthouse.forms.find(({ id }) => id === 'lamp-checklist')!.items!;
const [calm] = lighthouse.limitSets;
const of = (itemId: string, grade: string) =>
  consequenceOf(
    lighthouse,
    calm!,
    items.find(({ id }) => id === itemId)!,
    grade,
  );

describe('what a failing item leads to', () => {
  it('R3-11 names the kind, who treats it, the item’s own limit and who verifies', () => {
    expect(of('roof-dry', 'plain')).toMatchObject({
      kind: { id: 'leak' },
      body: 'keepers',
      limit: { unit: 'working-day', value: 3 },
    });
    expect(of('roof-dry', 'plain').verifies.length).toBeGreaterThan(0);
  });

  it('a slight thing stays in the record, until somebody makes it graver', () => {
    expect(of('brass-clean', 'slight')).toEqual({
      kind: null,
      body: 'keepers',
      receives: [],
      limit: null,
      verifies: [],
    });
    expect(of('brass-clean', 'plain').kind?.id).toBe('leak');
  });

  it('goes to who treats it, or first to who decides, as the flow says', () => {
    expect(of('roof-dry', 'plain').receives).toEqual([]);
    expect(of('tower-sound', 'major').receives).toEqual(['chief-engineer']);
  });

  it('R5-08 what people find and treat themselves stays with them', () => {
    const flow = {
      ...lighthouse.flow,
      entries: [
        { stage: 'in-treatment', seat: { raiser: true, kinds: ['engineer'] } },
      ] satisfies EntryRule[],
    };
    const item = items.find(({ id }) => id === 'roof-dry')!;
    const posts = lighthouse.posts.map((post) =>
      post.id === 'keeper' ? { ...post, id: 'engineer', body: 'engineers' } : post,
    );
    const own = consequenceOf({ ...lighthouse, posts, flow }, calm!, item, 'plain');
    expect(own).toMatchObject({ body: 'engineers', receives: [] });
  });

  it('an item without a rule raises nothing', () => {
    expect(of('radio-works', 'plain').kind).toBeNull();
  });

  it('a major hazard is timed by its plan and verified by who accepts it', () => {
    const { limit, verifies } = of('tower-sound', 'major');
    expect(limit).toBe('by-plan');
    expect(verifies).toEqual(lighthouse.flow.gradeVerifiedBy?.['major']);
  });
});
