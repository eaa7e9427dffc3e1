import pg from 'pg';
import { foundOrganization } from '@wangge/api/organization/found';
import { asSystem } from '@wangge/db/connection';
import { newId } from '@wangge/db/id';
import type { Store } from '@wangge/db/store';
import { callerFor, idOf, installationOn } from '../inside.ts';
import { milliseconds, writeCases } from './case-rows.ts';
import { townOf, writePeople } from './people-rows.ts';
import type { Scale } from './scale.ts';
import { levelsOf, writeTree } from './tree-rows.ts';

export type Nation = { readonly id: string; readonly code: string };

const code = 'nation';

/** The country with its cases: found in the store, or built there. */
export async function openNation(store: Store, scale: Scale): Promise<Nation> {
  const owner = new pg.Client(store.connection);
  await owner.connect();
  try {
    const built = await owner.query<{ id: string }>(
      `select id from organization where code = $1 and name = $2`,
      [code, builtName(scale)],
    );
    const [known] = built.rows;
    const half = await owner.query('select from organization where code = $1', [code]);
    if (!known && half.rowCount) throw new Error('the data folder is half built: remove it');
    return known ? { id: known.id, code } : await build(store, owner, scale);
  } finally {
    await owner.end();
  }
}

/** The name is written last: it says that all is there. */
const builtName = (scale: Scale) => `全国 ${scale.name}`;

async function build(store: Store, owner: pg.Client, scale: Scale): Promise<Nation> {
  const say = (what: string) => console.error(`building: ${what}`);
  const { organizationId: id } = await asSystem(store.pool, 'set-up', (tx) =>
    foundOrganization(tx, emptyPlan, () => newId(Date.now())),
  );
  say('tree');
  await writeTree(owner, id, scale);
  say('people');
  await writePeople(owner, id, scale);
  const raised = await callerFor(installationOn(store), 'worker-0').case.raise({
    organization: code,
    commandId: newId(Date.now()),
    ...caseInput(scale, 0),
  });
  say('cases');
  await owner.query(milliseconds);
  await writeCases(owner, id, raised.id, scale);
  await owner.query('update organization set name = $2 where id = $1', [id, builtName(scale)]);
  return { id, code };
}

const emptyPlan: Parameters<typeof foundOrganization>[1] = {
  code,
  name: 'being built',
  variant: 'community',
  settings: { utcOffsetMinutes: 480, limitSet: null, hours: [], dueAtClose: false, demo: false },
  openedAt: Date.parse('2025-01-01T00:00+08:00'),
  grids: [],
  posts: [],
  people: [],
};

/** What a worker raises on the villages of the own town, in turn; also the input of the intake figure. */
export function caseInput(scale: Scale, worker: number, turn = 0) {
  const [, , , towns, villages] = levelsOf(scale);
  if (!towns || !villages) throw new Error('the country has five levels');
  const below = villages.count / towns.count;
  const nth = townOf(worker, towns) - towns.first;
  const number = villages.first + Math.ceil(nth * below) + (turn % Math.floor(below));
  return {
    gridId: idOf('grid', number),
    kind: 'bin-overflow',
    channel: 'patrol',
    place: '孝安里小区 3 号楼东侧垃圾点',
    content: {
      title: '垃圾满溢，两天没有清运',
      text: '早上七点巡查发现，三个桶都满了，地上也有。',
    },
    fileIds: [],
  };
}
