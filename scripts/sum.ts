/** Prints one line for several test reports: `node scripts/sum.ts reports/a.json reports/b.json`. */
import { lineOf, sumOf, tallyOf } from './tally.ts';

const sum = sumOf(process.argv.slice(2).map(tallyOf));
console.log(lineOf(sum));
process.exitCode = sum.failed > 0 ? 1 : 0;
