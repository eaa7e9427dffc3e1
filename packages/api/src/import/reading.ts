import { asSystem } from '@wangge/db/connection';
import type { ImportKind } from '@wangge/db/schema/import';
import type { Shape } from '@wangge/grid/hierarchy/reorganize-rules';
import type { PeopleShape } from '@wangge/grid/list/people-lines';
import type { Outcome } from '@wangge/grid/outcome';
import { formatDay, type Day } from '@wangge/grid/time';
import type { Installation } from '../context.ts';
import { listPath } from './disk.ts';
import { fingerprintOf, freeze, knownGrids, knownPeople } from './known.ts';
import { clearStaging, insertStaging, type RunKey } from './stage.ts';
import { changeRun } from './store.ts';
import { readInThread, type ToThread } from './thread.ts';
import type { Asked, ImportReport } from './views.ts';

export type Reading = RunKey & {
  readonly kind: ImportKind;
  readonly asked: Asked;
  readonly shape: Shape & PeopleShape;
  readonly today: Day;
  readonly by: string;
};

/** What this process is at: a run that says it is read and is not here was cut short. */
const active = new Set<string>();
let turn: Promise<void> = Promise.resolve();

export function isActive(importId: string): boolean {
  return active.has(importId);
}

/** While it runs, nobody takes it for one that was cut short. */
export async function whileActive<T>(importId: string, work: () => Promise<T>): Promise<T> {
  active.add(importId);
  try {
    return await work();
  } finally {
    active.delete(importId);
  }
}

/** 排队读：one list at a time, so that several at once do not fill the memory. Nobody waits for it. */
export function startReading(installation: Installation, reading: Reading): void {
  const mine = turn.then(() =>
    whileActive(reading.importId, () => readList(installation, reading)).catch((error: unknown) => {
      installation.report(error);
    }),
  );
  active.add(reading.importId);
  turn = mine;
}

async function readList(installation: Installation, reading: Reading): Promise<void> {
  const { store, clock } = installation;
  const write = <T>(work: Parameters<typeof asSystem<T>>[2]) =>
    asSystem(store.pool, 'import', work);
  try {
    await write((tx) => clearStaging(tx, reading));
    const read = await compared(installation, reading);
    const progressAt = clock();
    await write((tx) =>
      changeRun(
        tx,
        reading,
        ['reading'],
        read.ok
          ? { stage: 'checked', refusal: null, progressAt, ...read.value }
          : { stage: 'refused', refusal: read.refusal, report: null, progressAt },
      ),
    );
  } catch (error) {
    const refusal = { code: 'import.interrupted' };
    await write((tx) => changeRun(tx, reading, ['reading'], { stage: 'refused', refusal })).catch(
      () => {},
    );
    throw error;
  }
}

type Compared = { readonly report: ImportReport; readonly fingerprint: string };

async function compared(installation: Installation, reading: Reading): Promise<Outcome<Compared>> {
  const { store, clock, files } = installation;
  const { levels, trees } = reading.shape;
  const { organizationId } = reading;
  let fingerprint = '';
  const read = await readInThread(
    {
      path: listPath(files, reading),
      shape: { levels, trees },
      asked: reading.asked,
      at: clock(),
    },
    {
      feed: async (send) => {
        fingerprint = await asSystem(store.pool, 'import', async (tx) => {
          await freeze(tx);
          await feed(reading, send, {
            grids: () => knownGrids(tx, organizationId),
            people: () => knownPeople(tx, organizationId, formatDay(reading.today)),
          });
          return fingerprintOf(tx, organizationId, reading.kind);
        });
      },
      progress: async (rows) => {
        const change = { progress: rows, progressAt: clock() };
        await asSystem(store.pool, 'import', (tx) => changeRun(tx, reading, ['reading'], change));
      },
      stage: (chunk) => asSystem(store.pool, 'import', (tx) => insertStaging(tx, reading, chunk)),
    },
  );
  return read.ok ? { ok: true, value: { report: read.value, fingerprint } } : read;
}

type Sources = {
  readonly grids: () => ReturnType<typeof knownGrids>;
  readonly people: () => ReturnType<typeof knownPeople>;
};

async function feed(
  { kind, shape, today, by }: Reading,
  send: (message: ToThread) => void,
  { grids, people }: Sources,
): Promise<void> {
  if (kind === 'tree') {
    for await (const page of grids()) send({ type: 'grids', grids: page });
    return send({ type: 'read', people: null });
  }
  const { posts, bodies } = shape;
  send({ type: 'read', people: { shape: { posts, bodies }, known: await people(), today, by } });
}
