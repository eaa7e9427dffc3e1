import type { Entry, Owner, Photo } from './entry.ts';

/** Where the outbox lies: in the browser's database, or in memory where a browser has none for us. */
export type Keep = {
  /** False when a reload would lose what waits; the page says so. */
  readonly lasting: boolean;
  add(entry: Entry, photos: readonly Photo[]): Promise<void>;
  /** Oldest first. */
  all(): Promise<Entry[]>;
  change(
    id: string,
    change: Partial<Pick<Entry, 'state' | 'refusal' | 'deliveredAt' | 'answer'>>,
  ): Promise<void>;
  photo(id: string): Promise<Photo | undefined>;
  photoSent(id: string): Promise<void>;
  /** Removes the entry and its photos. */
  remove(id: string): Promise<void>;
  /** The entry stays as a receipt, its photos go. */
  dropPhotos(id: string): Promise<void>;
};

export function ownEntries(entries: readonly Entry[], owner: Owner): Entry[] {
  return entries.filter(
    (entry) =>
      entry.owner.account === owner.account && entry.owner.organization === owner.organization,
  );
}
