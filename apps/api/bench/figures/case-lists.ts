import { and } from 'drizzle-orm';
import { filtered } from '@wangge/api/case/inbox-conditions';
import { readPage, visible } from '@wangge/api/case/lookup';
import { mostly, often, type Figure } from '../figure.ts';
import { floorOfList, floorOfSearch } from '../floors/case-lists.ts';
import { asMember } from '../inside.ts';
import { commonWord, rareWord } from '../nation/case-rows.ts';
import { pathsOf } from '../nation/paths.ts';
import { readers, type Reader } from '../nation/people-rows.ts';
import type { Stand } from '../stand.ts';

const runs = 9;
const limit = 50;

/** 清单：fifty open cases by deadline under leaf, middle and root, and a text search; then whole, over HTTP. */
export async function caseLists(stand: Stand): Promise<Figure[]> {
  const paths = await pathsOf(stand);
  return [
    ...readers.map((reader) => list(stand, reader, paths[reader])),
    search(stand, 'a rare word', rareWord),
    search(stand, 'a common word', commonWord),
    ...readers.map((reader) => page(stand, reader, {})),
    page(stand, 'root', { text: rareWord }),
    page(stand, 'root', { text: commonWord }),
  ];
}

function list(stand: Stand, reader: Reader, path: string): Figure {
  const { owner, nation } = stand;
  return {
    name: `50 open cases by deadline, ${reader}`,
    unit: 'ms',
    ours: () => asReader(stand, reader, undefined),
    floor: () => often(runs, () => floorOfList(owner, nation.id, path, reader !== 'leaf')),
    goal: { times: 2 },
  };
}

function search(stand: Stand, what: string, word: string): Figure {
  const { owner, nation } = stand;
  return {
    name: `search for ${what}, root`,
    unit: 'ms',
    ours: () => asReader(stand, 'root', word),
    floor: () => often(runs, () => floorOfSearch(owner, nation.id, word)),
    goal: { times: 2 },
  };
}

/** The statement of the list alone, in a transaction that is open already. */
function asReader({ installation, nation }: Stand, reader: Reader, text: string | undefined) {
  return asMember(installation, nation.id, reader, async (call) => {
    const open = text === undefined;
    const where = open ? await visible(call) : and(await visible(call), filtered(call, { text }));
    return often(runs, () => readPage(call, where, { cursor: undefined, limit, open }));
  });
}

function page({ served, nation }: Stand, reader: Reader, filters: { text?: string }): Figure {
  const { text } = filters;
  const what = text === undefined ? '' : text === rareWord ? ', rare word' : ', common word';
  const input = { organization: nation.code, view: text ? 'all' : 'subtree', ...filters };
  return {
    name: `the inbox over HTTP, ${reader}${what}, p95`,
    unit: 'ms',
    ours: () => mostly(runs, () => served.post(reader, 'case.inbox', input)),
    floor: null,
    goal: { atMost: 150 },
  };
}
