import Check from '@lucide/svelte/icons/check';
import CircleDashed from '@lucide/svelte/icons/circle-dashed';
import DoorClosed from '@lucide/svelte/icons/door-closed';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import { m } from '@wangge/i18n/messages';
import type { IconMark } from '../primitives/icon.ts';

export const ROOM_STATES = ['unchecked', 'hazard', 'absent', 'passed'] as const;
export type RoomState = (typeof ROOM_STATES)[number];

/** A number of the legend: rooms in a state, rooms that another line looked into, and those of them that differ. */
export type RoomList = RoomState | 'spot' | 'differs';

export type Room = {
  readonly id: string;
  readonly number: string;
  readonly state: RoomState;
  /** `汉 2401`. */
  readonly note?: string;
  /** Somebody of another line looked in; `differs`: and saw something else than was reported. */
  readonly spot?: 'agrees' | 'differs';
};
export type Floor = {
  readonly title: string;
  readonly note?: string;
  readonly rooms: readonly Room[];
};

export const ROOM_MARKS: Record<RoomState, IconMark> = {
  unchecked: CircleDashed,
  passed: Check,
  hazard: TriangleAlert,
  absent: DoorClosed,
};

/** Dashed, quiet, solid, tinted: told apart without colour. */
export const ROOM_LOOKS: Record<RoomState, string> = {
  unchecked: 'border-[1.5px] border-dashed border-ink-soft bg-surface text-ink',
  passed: 'border border-transparent bg-sunken text-ink-soft',
  hazard: 'border border-transparent bg-danger text-on-danger',
  absent: 'border border-warn-line bg-warn-soft text-warn-ink',
};

const WORDS: Record<RoomState, () => string> = {
  unchecked: m.room_unchecked,
  passed: m.room_passed,
  hazard: m.room_hazard,
  absent: m.room_absent,
};

export function roomWord(state: RoomState): string {
  return WORDS[state]();
}
