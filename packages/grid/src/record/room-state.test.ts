import { describe, expect, it } from 'vitest';
import { roomState, type RoomFacts, type RoomState } from './room-state.ts';

const quiet: RoomFacts = {
  own: null,
  inspection: null,
  occupied: true,
  open: 0,
  doneSince: 0,
};

describe('what the picture shows of a room', () => {
  it.each<[string, Partial<RoomFacts>, RoomState]>([
    ['nobody has checked', {}, 'unchecked'],
    ['not checked, although an old hazard is known', { open: 1 }, 'unchecked'],
    [
      'not checked by its leader, although somebody looked in',
      { inspection: 'passed' },
      'unchecked',
    ],
    [
      'R3-10 an empty room is checked by the building',
      { occupied: false, inspection: 'passed' },
      'passed',
    ],
    ['an empty room that nobody looked into', { occupied: false }, 'unchecked'],
    ['passed', { own: 'passed' }, 'passed'],
    ['nobody there', { own: 'nobody-there' }, 'absent'],
    ['nobody there, and an old hazard beside it', { own: 'nobody-there', open: 1 }, 'absent'],
    ['a failing item', { own: 'failed', open: 1 }, 'hazard'],
    ['a slight thing that raises no case', { own: 'failed' }, 'hazard'],
    ['R3-11 found tonight, removed and verified', { own: 'failed', doneSince: 1 }, 'passed'],
    ['one of two is still open', { own: 'failed', open: 1, doneSince: 1 }, 'hazard'],
    ['said to pass, but an old hazard is open', { own: 'passed', open: 1 }, 'hazard'],
    [
      'R3-09 said to pass, the other line found something',
      { own: 'passed', inspection: 'failed' },
      'hazard',
    ],
  ])('%s', (_, facts, state) => {
    expect(roomState({ ...quiet, ...facts })).toBe(state);
  });
});
