import { expect, it } from 'vitest';
import { lighthouse } from '../testing/lighthouse.ts';
import { day } from '../testing/at.ts';
import { highestPost, mayAdopt } from './adopt.ts';

const today = day('2026-03-11');
const proposal = { proposedBy: 'first', fromOn: day('2026-04-01') };
const scene = { today, adopters: ['first', 'second'], highest: ['head'] };

it.each([
  ['another administrator adopts', 'second', {}, true],
  ['nobody adopts his own proposal', 'first', {}, 'policy.own-proposal'],
  ['the highest post waits while there is another administrator', 'head', {}, 'policy.not-adopter'],
  [
    'the highest post adopts when the only administrator proposed',
    'head',
    { adopters: ['first'] },
    true,
  ],
  ['nobody else does', 'keeper', { adopters: ['first'] }, 'policy.not-adopter'],
  [
    'a day that has come is not changed any more',
    'second',
    { today: proposal.fromOn },
    'policy.from-passed',
  ],
])('%s', (_, personId, changed, expected) => {
  const outcome = mayAdopt(proposal, { ...scene, personId, ...changed });
  expect(outcome.ok || outcome.refusal.code).toBe(expected);
});

it('the highest post of the lighthouse is the head of the coast, not the ministry above it nor the administrator', () => {
  expect(highestPost(lighthouse)).toBe('coast-head');
});
