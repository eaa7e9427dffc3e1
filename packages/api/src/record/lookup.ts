export { keepRecord } from './enter.ts';
export { readDue, readMine } from './due.ts';
export { visibleRecords } from './visible.ts';
export { eraseRecords } from './erase.ts';
