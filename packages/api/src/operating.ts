import type { Instant } from '@wangge/grid/time';

/** What the host tells the operator of itself. */
export type Operating = {
  readonly version: string;
  readonly startedAt: Instant;
  readonly store: {
    readonly kind: 'embedded' | 'server';
    readonly where: string;
    readonly version: string;
  };
  readonly migrations: { readonly applied: number; readonly known: number };
  readonly jobs: readonly JobLine[];
  /** In the folder `backups` beside the data, the latest first; what was written elsewhere is not known here. */
  readonly archives: readonly ArchiveLine[];
  /** Free on the disk that holds the data; null where that cannot be asked. */
  readonly freeBytes: number | null;
};

export type JobLine = {
  readonly name: string;
  readonly ranAt: Instant | null;
  readonly ms: number | null;
  readonly failed: boolean;
};

export type ArchiveLine = {
  readonly file: string;
  /** When it was whole. */
  readonly at: Instant;
  readonly bytes: number;
};
