import { expect, it } from 'vitest';
import type { Entry } from './entry.ts';
import { networkOf } from './network.ts';

const entry = (state: Entry['state'], deliveredAt: number | null = null) =>
  ({ state, deliveredAt }) as Entry;
const quiet = {
  waiting: [],
  refused: [],
  entries: [],
  sending: null,
  online: true,
  round: { done: 0, total: 0 },
};
const outboxHref = '/dormitory/college/outbox';
const one = [entry('waiting')];

it.each([
  ['nothing', {}, null],
  ['offline', { online: false, waiting: one }, { state: 'offline', waiting: 1, outboxHref }],
  [
    'the first of two',
    { sending: 'e1', waiting: one, round: { done: 0, total: 2 } },
    { state: 'sending', done: 1, total: 2, outboxHref },
  ],
  ['waiting', { waiting: one }, { state: 'waiting', waiting: 1, outboxHref }],
  ['refused', { refused: [entry('refused')] }, { state: 'refused', refused: 1, outboxHref }],
  [
    'the last arrival',
    { entries: [entry('delivered', 5), entry('delivered', 9)] },
    { state: 'delivered', time: 'at 9', outboxHref },
  ],
])('says %s', (_, change, network) => {
  expect(networkOf({ ...quiet, ...change }, outboxHref, (at) => `at ${at}`)).toEqual(network);
});
