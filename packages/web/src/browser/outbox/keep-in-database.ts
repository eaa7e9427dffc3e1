import { openDatabase, type Database } from '../database.ts';
import type { Keep } from './keep.ts';
import { byAge, keepInMemory } from './keep-in-memory.ts';

/** The lasting place of the outbox; where the browser has none, memory. */
export async function openKeep(app: string): Promise<Keep> {
  try {
    return keepInDatabase(await openDatabase(app));
  } catch {
    return keepInMemory();
  }
}

function keepInDatabase(database: Database): Keep {
  return {
    lasting: true,
    async add(entry, photos) {
      const work = database.transaction(['entry', 'photo'], 'readwrite');
      await Promise.all([
        work.objectStore('entry').put(entry),
        ...photos.map((photo) => work.objectStore('photo').put(photo)),
        work.done,
      ]);
    },
    async all() {
      return (await database.getAll('entry')).sort(byAge);
    },
    async change(id, change) {
      const work = database.transaction('entry', 'readwrite');
      const entry = await work.store.get(id);
      if (entry) await work.store.put({ ...entry, ...change });
      await work.done;
    },
    photo: (id) => database.get('photo', id),
    async photoSent(id) {
      const work = database.transaction('photo', 'readwrite');
      const photo = await work.store.get(id);
      if (photo) await work.store.put({ ...photo, sent: true });
      await work.done;
    },
    async remove(id) {
      await removePhotos(database, id);
      await database.delete('entry', id);
    },
    dropPhotos: (id) => removePhotos(database, id),
  };
}

async function removePhotos(database: Database, id: string): Promise<void> {
  const entry = await database.get('entry', id);
  await Promise.all((entry?.photos ?? []).map((photo) => database.delete('photo', photo)));
}
