import type { RoomList } from '../../parts/room.ts';
import type { Side } from './rooms.ts';

/** 地址里的选择：哪栋楼、哪一间、哪一头、打开哪个数。What is not named stays as it is; null closes it. */
export type BuildingChoice = {
  readonly building?: string;
  readonly room?: string | null;
  readonly side?: Side;
  readonly list?: RoomList | null;
};
export type BuildingLink = (change: BuildingChoice) => string;
