import { closeSync, existsSync, fstatSync, openSync, readFileSync, truncateSync } from 'node:fs';
import type { Place } from './place.ts';

const LARGEST = 5_000_000;

/** Opened by ourselves and handed to the server as its output; begun anew when it has grown. */
export function openLog(place: Place): number {
  const file = openSync(place.log, 'a', 0o600);
  if (fstatSync(file).size > LARGEST) truncateSync(place.log);
  return file;
}

export function closeLog(file: number): void {
  closeSync(file);
}

export function tailOf(place: Place): string {
  if (!existsSync(place.log)) return '';
  return readFileSync(place.log, 'utf8').trimEnd().split('\n').slice(-6).join('\n');
}
