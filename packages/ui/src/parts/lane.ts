import { startOfDay } from '@wangge/grid/time';
import { placeOf, type Axis } from './axis.ts';
import { offsetOf, type Lane, type Track } from './track.ts';

/** A piece of a lane, in cells from the left. */
export type Piece = { readonly a: number; readonly b: number; readonly look: PieceLook };
export type PieceLook =
  'done' | 'late' | 'now' | 'soon' | 'over' | 'left' | 'slack' | 'plan' | 'ghost' | 'hold';
export type Flag = { readonly a: number; readonly look: 'plain' | 'soon' | 'over' | 'plan' };
export type Caption = { readonly a: number; readonly end: boolean };

type Bounds = { start: number; end: number; due: number; now: number; cap: number; resume: number };
type Draw = (bounds: Bounds) => Piece[];

const piece = (a: number, b: number, look: PieceLook): Piece[] => (b > a ? [{ a, b, look }] : []);

/** How each standing is drawn. What the cap cuts off is dotted behind it. */
const DRAW: Record<Lane['state'], Draw> = {
  done: ({ start, end, due }) => [...piece(start, end, 'done'), ...piece(end, due, 'slack')],
  late: ({ start, end, due }) => [...piece(start, due, 'done'), ...piece(due, end, 'late')],
  run: ({ start, now, due }) => [...piece(start, now, 'now'), ...piece(now, due, 'slack')],
  soon: ({ start, now, due }) => [...piece(start, now, 'soon'), ...piece(now, due, 'left')],
  over: ({ start, now, due }) => [...piece(start, due, 'soon'), ...piece(due, now, 'over')],
  plan: ({ start, due, cap }) => [
    ...piece(start, Math.min(due, cap), 'plan'),
    ...piece(Math.max(start, cap), due, 'ghost'),
  ],
  provisional: ({ start, now, due }) => [...piece(start, now, 'now'), ...piece(now, due, 'plan')],
  hold: ({ start, end, due, resume }) => [
    ...piece(start, end, 'done'),
    ...piece(end, resume, 'hold'),
    ...piece(resume, due, 'left'),
  ],
  skipped: () => [],
};

export function piecesOf(lane: Lane, track: Track, axis: Axis): Piece[] {
  return DRAW[lane.state](boundsOf(lane, track, axis));
}

export function flagOf(lane: Lane, track: Track, axis: Axis): Flag | null {
  if (lane.state === 'skipped') return null;
  const { due, cap } = boundsOf(lane, track, axis);
  if (lane.state === 'plan' || lane.state === 'provisional')
    return { a: Math.min(due, cap), look: 'plan' };
  return { a: due, look: lane.state === 'soon' || lane.state === 'over' ? lane.state : 'plain' };
}

/** Words of what is past stand under its start, words of what runs at its flag; near the right edge they grow to the left. */
export function captionOf(lane: Lane, track: Track, axis: Axis): Caption {
  const { start, due, cap } = boundsOf(lane, track, axis);
  const past =
    lane.state === 'done' ||
    lane.state === 'late' ||
    lane.state === 'hold' ||
    lane.state === 'skipped';
  const a = past ? start : lane.state === 'plan' ? Math.min(due, cap) : due;
  const right = lane.state === 'plan' || a > axis.width * 0.72;
  return { a, end: right && a > axis.width * 0.2 };
}

function boundsOf(lane: Lane, track: Track, axis: Axis): Bounds {
  const place = (at: number) => placeOf(axis, at);
  return {
    start: place(lane.startAt),
    end: place(lane.endAt ?? track.now),
    due: place(lane.dueAt),
    now: place(track.now),
    cap: track.cap === undefined ? Infinity : place(track.cap.at),
    resume: place(
      track.hold === undefined ? lane.dueAt : startOfDay(track.hold.until + 1, offsetOf(track)),
    ),
  };
}
