import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Entry, Photo } from './outbox/entry.ts';

export type Shelf = {
  readonly key: string;
  readonly account: string;
  readonly value: unknown;
  readonly at: number;
};

interface Stores extends DBSchema {
  entry: { key: string; value: Entry };
  photo: { key: string; value: Photo };
  shelf: { key: string; value: Shelf };
}

export type Database = IDBPDatabase<Stores>;

/** One database per app: all apps of the suite share one origin. */
export function openDatabase(app: string): Promise<Database> {
  return openDB<Stores>(`wangge-${app}`, 1, {
    upgrade(database) {
      database.createObjectStore('entry', { keyPath: 'id' });
      database.createObjectStore('photo', { keyPath: 'id' });
      database.createObjectStore('shelf', { keyPath: 'key' });
    },
  });
}
