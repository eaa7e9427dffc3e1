import type { Entry, Photo } from './entry.ts';
import type { Keep } from './keep.ts';

/** For browsers that refuse a database (some private modes): sends as usual, but a reload loses what waits. */
export function keepInMemory(): Keep {
  const entries = new Map<string, Entry>();
  const photos = new Map<string, Photo>();

  const dropPhotos = (id: string) => {
    for (const photo of entries.get(id)?.photos ?? []) photos.delete(photo);
  };

  return {
    lasting: false,
    async add(entry, added) {
      entries.set(entry.id, entry);
      for (const photo of added) photos.set(photo.id, photo);
    },
    async all() {
      return [...entries.values()].sort(byAge);
    },
    async change(id, change) {
      const entry = entries.get(id);
      if (entry) entries.set(id, { ...entry, ...change });
    },
    async photo(id) {
      return photos.get(id);
    },
    async photoSent(id) {
      const photo = photos.get(id);
      if (photo) photos.set(id, { ...photo, sent: true });
    },
    async remove(id) {
      dropPhotos(id);
      entries.delete(id);
    },
    async dropPhotos(id) {
      dropPhotos(id);
    },
  };
}

/** Ids sort by the instant they were made at, so they break a tie of the clock. */
export function byAge(one: Entry, other: Entry): number {
  return one.madeAt - other.madeAt || (one.id < other.id ? -1 : 1);
}
