export const FORMAT = 1;

/** First in the archive: what it was made by, so that a release which cannot restore it says so at once. */
export type Head = {
  readonly format: number;
  readonly version: string;
  readonly at: string;
  readonly from: { readonly kind: 'embedded' | 'server'; readonly postgresql: string };
  /** In the order in which they ran. */
  readonly migrations: readonly { readonly name: string; readonly hash: string }[];
  /** In the order in which they can be written: whoever is referred to comes first. */
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[] }[];
};

/** Last in the archive: what must be in it. Without it an archive is not whole. */
export type Manifest = {
  readonly rows: Readonly<Record<string, number>>;
  readonly files: { readonly count: number; readonly bytes: number };
  /** Photos that have a row and did not lie on the disk. */
  readonly missing: readonly string[];
  /** SHA-256 over the name, the size and the content of every entry before this one. */
  readonly sha256: string;
};

export const HEAD = 'wangge.json';
export const MANIFEST = 'manifest.json';
export const FILES = 'files/';

/** Tables go in pieces of bounded size, since a tar says before each entry how long it is. */
export const pieceName = (table: string, piece: number) =>
  `tables/${table}/${String(piece).padStart(6, '0')}.copy.gz`;

export const tableOf = (name: string) => /^tables\/([a-z_0-9]+)\/\d{6}\.copy\.gz$/.exec(name)?.[1];

/**
 * What an archive leaves behind: an archive may lie about for years and be opened elsewhere, so nobody stays signed in
 * through it, and no set-up link or slowed network comes back with it.
 */
export const leftBehind: readonly string[] = ['account_session', 'sign_in_attempt', 'set_up_link'];
