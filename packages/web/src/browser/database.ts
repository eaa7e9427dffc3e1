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

const prefix = 'wangge-';

/** One database per app: all apps of the suite share one origin. */
export function openDatabase(app: string): Promise<Database> {
  return openDB<Stores>(prefix + app, 1, {
    upgrade(database) {
      note(app);
      database.createObjectStore('entry', { keyPath: 'id' });
      database.createObjectStore('photo', { keyPath: 'id' });
      database.createObjectStore('shelf', { keyPath: 'key' });
    },
  });
}

/** 本机有库的应用。Not every browser lists its databases: there those count that were noted when they were made. */
export async function appsHere(): Promise<readonly string[]> {
  if (!('databases' in indexedDB)) return noted();
  const databases = await indexedDB.databases();
  return databases.flatMap(({ name = '' }) =>
    name.startsWith(prefix) ? [name.slice(prefix.length)] : [],
  );
}

const notedAs = `${prefix}apps`;

function noted(): string[] {
  return (localStorage.getItem(notedAs) ?? '').split(' ').filter(Boolean);
}

function note(app: string): void {
  // A browser that refuses this keeps the database all the same.
  try {
    localStorage.setItem(notedAs, [...new Set([...noted(), app])].join(' '));
  } catch {
    return;
  }
}
