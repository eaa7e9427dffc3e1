import { readdirSync, writeFileSync } from 'node:fs';

/**
 * Runs after the messages are compiled: a module of the refusals alone. A refusal is found by its code while the page
 * runs, and asking the catalogue as a whole would put every message of the product into every page.
 */
const generated = new URL('generated/', import.meta.url);
const names = readdirSync(new URL('messages/', generated))
  .filter((file) => file.startsWith('refusal_') && file.endsWith('.js'))
  .map((file) => file.slice(0, -'.js'.length))
  .sort();

writeFileSync(
  new URL('refusals.js', generated),
  names.map((name) => `export * from './messages/${name}.js';\n`).join(''),
);
writeFileSync(
  new URL('refusals.d.ts', generated),
  names.map((name) => `export * from './messages/${name}.js';\n`).join(''),
);
