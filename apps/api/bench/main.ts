import { cpus } from 'node:os';
import process from 'node:process';
import { measure, type Figure, type Measured } from './figure.ts';
import { caseIntake } from './figures/case-intake.ts';
import { caseLists } from './figures/case-lists.ts';
import { deadlines } from './figures/deadlines.ts';
import { openByGrid } from './figures/open-by-grid.ts';
import { readBenchSettings } from './settings.ts';
import { openStand, type Stand } from './stand.ts';
import { tableOf } from './table.ts';

/** Each makes the figures of one subject, on the same stand. */
const subjects: ReadonlyArray<(stand: Stand) => Promise<Figure[]>> = [
  caseIntake,
  caseLists,
  openByGrid,
  deadlines,
];

const settings = readBenchSettings(process.argv.slice(2));
const stand = await openStand(settings);
const rows: Measured[] = [];
try {
  for (const subject of subjects)
    for (const figure of await subject(stand)) {
      if (!figure.name.includes(settings.only)) continue;
      console.error(`measuring: ${figure.name}`);
      rows.push(await measure(figure, settings.rounds));
    }
} finally {
  await stand.close();
}
const { version } = stand.store;
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}`;
console.log(`${machine}; Node ${process.version}; PostgreSQL ${version}; ${settings.scale.name}\n`);
console.log(tableOf(rows));
