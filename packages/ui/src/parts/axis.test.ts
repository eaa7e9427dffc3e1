import { describe, expect, it } from 'vitest';
import { at, calendar, drawn, on } from '../testing/track.ts';
import { axisOf, offStretches, placeOf, workdayNumber } from './axis.ts';
import { flagOf, piecesOf } from './lane.ts';

describe('the axis', () => {
  const axis = axisOf(drawn);

  it('has a cell a day while they fit', () => {
    expect(axis.cells.map((cell) => cell.kind)).toEqual(Array(11).fill('day'));
    expect(placeOf(axis, at('2026-11-20T12:00'))).toBe(0.5);
    expect(placeOf(axis, at('2026-11-28T00:00'))).toBe(8);
  });

  it('keeps what lies outside at its edges', () => {
    expect(placeOf(axis, at('2026-11-01T00:00'))).toBe(0);
    expect(placeOf(axis, at('2027-01-01T00:00'))).toBe(11);
  });

  it('hatches runs of days off', () => {
    expect(offStretches(axis, drawn)).toEqual([
      { a: 1, b: 3 },
      { a: 8, b: 10 },
    ]);
  });

  it('counts working days without the day of receipt', () => {
    const n = (day: string) => workdayNumber(drawn, on(day), on('2026-11-20'));
    expect([
      n('2026-11-20'),
      n('2026-11-21'),
      n('2026-11-23'),
      n('2026-11-27'),
      n('2026-11-30'),
    ]).toEqual([null, null, 1, 5, 6]);
  });

  it('goes by weeks when there are more than fourteen days', () => {
    const long = axisOf({ ...drawn, calendar: calendar('2026-11-11', '2026-12-10') });
    expect(long.cells.every((cell) => cell.kind === 'week')).toBe(true);
    expect(long.cells[0]?.from).toBe(on('2026-11-09'));
    expect(placeOf(long, at('2026-11-23T00:00'))).toBe(2);
  });

  it('breaks over a long suspension and keeps one scale on both sides', () => {
    const held = axisOf({
      ...drawn,
      calendar: calendar('2026-11-20', '2026-12-19'),
      hold: { from: on('2026-11-24'), until: on('2026-12-14') },
    });
    expect(held.cells.filter((cell) => cell.kind === 'break')).toEqual([
      { kind: 'break', from: on('2026-11-26'), until: on('2026-12-14'), width: 2 },
    ]);
    expect(placeOf(held, at('2026-11-26T00:00'))).toBe(6);
    expect(placeOf(held, at('2026-12-14T00:00'))).toBe(8);
    expect(placeOf(held, at('2026-12-15T00:00'))).toBe(9);
  });
});

describe('a lane', () => {
  const axis = axisOf(drawn);
  const looks = (index: number) =>
    piecesOf(drawn.lanes[index]!, drawn, axis).map((piece) => piece.look);

  it('shows what was used and what was left over', () =>
    expect(looks(0)).toEqual(['done', 'slack']));
  it('shows what is used and what is left', () => expect(looks(1)).toEqual(['soon', 'left']));
  it('dots what the cap cuts off, and flags the cap instead of the limit', () => {
    expect(looks(2)).toEqual(['plan', 'ghost']);
    expect(flagOf(drawn.lanes[2]!, drawn, axis)).toEqual({ a: 8, look: 'plan' });
  });
});
