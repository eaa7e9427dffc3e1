import process from 'node:process';
import type { Instant } from '@wangge/grid/time';
import { pino } from 'pino';
import { mountApps } from '../mount.ts';
import { openSuite } from '../suite.ts';

/** What a test tells the suite's process, and what it answers. The production entry has neither. */
export type Order = {
  readonly id: number;
  readonly setClock?: Instant;
  readonly advance?: number;
  readonly stop?: true;
};
export type Report = { readonly port: number } | { readonly done: number; readonly now: Instant };

export type Start = { readonly at: Instant; readonly dataDir: string; readonly empty: boolean };

/** The whole suite in a process of its own, with a clock that runs from a given instant and can be moved. */
async function main({ at, dataDir, empty }: Start): Promise<void> {
  let shift = at - Date.now();
  const clock = () => Date.now() + shift;
  const suite = await openSuite({
    dataDir,
    databaseUrl: null,
    origin: null,
    empty,
    apps: await mountApps(),
    clock,
    log: pino(),
    onLost: () => process.exit(1),
  });
  const obey = async ({ id, setClock, advance, stop }: Order) => {
    if (setClock !== undefined) shift = setClock - Date.now();
    if (advance !== undefined) shift += advance;
    // Deadlines and notices follow the clock before the test goes on.
    if (setClock !== undefined || advance !== undefined) await suite.runDueJobs();
    report({ done: id, now: clock() });
    if (stop) void suite.close().then(() => process.exit(0));
  };
  process.on('message', (order: Order) => void obey(order));
  process.on('disconnect', () => void suite.close().then(() => process.exit(0)));
  const { port } = await suite.listen({ port: 0, host: '127.0.0.1' });
  report({ port });
}

function report(message: Report): void {
  process.send?.(message);
}

await main(JSON.parse(process.argv[2] ?? '') as Start);
