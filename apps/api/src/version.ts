import { readFileSync } from 'node:fs';

/** Of the suite as a whole, from the host's own package. */
export const version = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  }
).version;
