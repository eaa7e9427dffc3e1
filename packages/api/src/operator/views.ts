import type { Issued } from '@wangge/auth/activation-issue';
import type { Instant } from '@wangge/grid/time';
import type { Words } from '@wangge/grid/words';
import type { Operating } from '../operating.ts';

/** 一个组织有多大：counts only. What its cases, people and records say, the operator does not see. */
export type OrganizationLine = {
  readonly code: string;
  readonly name: string;
  readonly app: string;
  readonly appWords: Words;
  readonly openedAt: Instant;
  readonly demo: boolean;
  readonly people: number;
  readonly accounts: number;
  readonly grids: number;
  readonly cases: number;
  readonly photoBytes: number;
  /** Nobody has activated yet: the first administrator may have lost the slip. */
  readonly waits: boolean;
};

export type OverviewView = {
  readonly organizations: readonly OrganizationLine[];
  readonly databaseBytes: number;
  readonly outbox: number;
  readonly signedIn: number;
  /** Null where the API runs without its host. */
  readonly operating: Operating | null;
  readonly at: Instant;
};

export type VariantChoice = { readonly id: string; readonly words: Words };

/** Shown once: the code of the slip is kept nowhere. */
export type FoundedView = {
  readonly code: string;
  readonly name: string;
  readonly administrator: string;
  readonly post: Words;
  readonly issued: Issued;
  readonly at: Instant;
};

export type { Operating } from '../operating.ts';
