import type { ServerLoad } from '@sveltejs/kit';
import { api } from '../api.ts';
import { organizationCode } from '../organization/code.ts';

const lists = ['unchecked', 'hazard', 'absent', 'passed', 'spot', 'differs'] as const;

/** 楼栋图：看哪栋、哪一间、哪一头、打开哪个数，都在地址里。 */
export const load = (async (event) => {
  const query = event.url.searchParams;
  const organization = organizationCode(event);
  const building = query.get('building');
  const room = query.get('room');
  const [board, view] = await Promise.all([
    api(event).record.board.query({ organization, ...(building ? { building } : {}) }),
    room === null ? null : api(event).record.room.query({ organization, gridId: room }),
  ]);
  return {
    board,
    room: view,
    side: query.get('side') === 'other' ? ('other' as const) : ('own' as const),
    list: lists.find((list) => list === query.get('list')) ?? null,
  };
}) satisfies ServerLoad;
