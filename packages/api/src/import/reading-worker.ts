import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { newId } from '@wangge/db/id';
import type { KnownGrid } from '@wangge/grid/list/tree-compare';
import { readCsv } from './csv.ts';
import { readPeople, type PeopleSetting } from './read-people.ts';
import { readTree } from './read-tree.ts';
import type { Read } from './report.ts';
import { Unreadable, type Book } from './sheet.ts';
import type { FromThread, ToThread, Work } from './thread.ts';
import { isWorkbook, readWorkbook } from './workbook.ts';

/*
 * A thread of its own for one list: unpacking, reading and comparing take seconds, and a hostile file may take all
 * the memory that the thread has. What is known of the organization arrives in pieces; what is to be staged leaves
 * in pieces, each when the one before has been written.
 */
const port = parentPort;
const work = workerData as Work;
const known: KnownGrid[] = [];
let acknowledge: () => void = () => {};

const say = (message: FromThread) => port?.postMessage(message);
const make = () => newId(work.at);

async function book(): Promise<Book> {
  const bytes = readFileSync(work.path);
  return isWorkbook(bytes) ? readWorkbook(bytes, work.asked.sheet) : readCsv(bytes);
}

async function read(people: Omit<PeopleSetting, 'newId'> | null): Promise<Read> {
  const opened = await book();
  say({ type: 'progress', rows: opened.sheet.rows.length });
  return people
    ? readPeople(opened, { ...people, newId: make }, work.asked)
    : readTree(opened, work.shape, known, work.asked, make);
}

async function run(people: Omit<PeopleSetting, 'newId'> | null): Promise<void> {
  try {
    const { report, staging } = await read(people);
    for (const chunk of staging) {
      const written = new Promise<void>((resolve) => (acknowledge = resolve));
      say({ type: 'staging', chunk });
      await written;
    }
    say({ type: 'report', report });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    say({ type: 'refused', refusal: { code: error.code, details: error.details } });
  }
}

port?.on('message', (message: ToThread) => {
  if (message.type === 'grids') known.push(...message.grids);
  else if (message.type === 'written') acknowledge();
  else void run(message.people);
});
