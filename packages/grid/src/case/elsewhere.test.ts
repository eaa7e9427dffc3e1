import { describe, expect, it } from 'vitest';
import { act } from './act.ts';
import type { CaseState } from './case.ts';
import type { CaseCommand } from './command.ts';
import { evolve } from './evolve.ts';
import { Story, directory, worldOf } from '../testing/lighthouse-world.ts';

const former = directory.filter(({ postId }) => postId === 'station-master');
/** The lamp has been moved away from its station: the master stands above it no longer. */
const moved = { directory: directory.filter((seat) => !former.includes(seat)), elsewhere: former };

function afterMove(state: CaseState, command: CaseCommand): CaseState {
  const outcome = act(state, worldOf('master', '2026-11-24T09:00+08:00', moved), command);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.reduce<CaseState>(evolve, state);
}

describe('a chair that the case names although the grid has been moved away from it', () => {
  const raised = () => new Story().raise('keeper', '2026-11-23T10:00+08:00').state;

  it('accepts, and keeps the case to itself', () => {
    const state = afterMove(raised(), { type: 'accept', next: 'self' });
    expect(state).toMatchObject({
      stage: 'in-treatment',
      turnPostId: 'station-master',
      holder: { postId: 'station-master', tier: 'station' },
    });
  });

  it('takes on what had been dispatched to it', () => {
    const sent = new Story()
      .raise('keeper', '2026-11-23T10:00+08:00')
      .then('master', '2026-11-23T11:00+08:00', { type: 'accept', next: 'dispatch' })
      .then('master', '2026-11-23T11:30+08:00', {
        type: 'dispatch',
        postId: 'station-master',
        note: '',
      }).state;
    expect(afterMove(sent, { type: 'take-on' }).stage).toBe('in-treatment');
  });

  it('hands over upwards by the tree of today', () => {
    const held = afterMove(raised(), { type: 'accept', next: 'self' });
    const upward = { type: 'hand-over', postId: 'coast-head', plan: '检修', opinion: '站里办不了' };
    expect(afterMove(held, upward as CaseCommand).turnPostId).toBe('coast-head');
  });

  it('is given nothing new', () => {
    const held = afterMove(raised(), { type: 'accept', next: 'dispatch' });
    const world = worldOf('head', '2026-11-24T09:00+08:00', moved);
    const back = { type: 'dispatch', postId: 'station-master', note: '' } as const;
    expect(act({ ...held, turnPostId: 'coast-head' }, world, back)).toMatchObject({
      refusal: { code: 'case.not-a-seat' },
    });
  });
});
