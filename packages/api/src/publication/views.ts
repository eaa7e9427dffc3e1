import type { Finding } from '@wangge/grid/case/case';
import type { Instant } from '@wangge/grid/time';
import type { Words } from '@wangge/grid/words';
import type { Term } from '../term.ts';

/** 公示稿的底子：what the person who publishes starts from. Title and result are proposals to be rewritten. */
export type PublicationDraft = {
  readonly caseId: string;
  readonly version: number;
  readonly number: string;
  readonly title: string;
  readonly result: string;
  readonly gridName: string;
  readonly treatedByPost: string;
  readonly verifiedByPost: string;
  /** 放行：of a sensitive kind; whoever publishes must say so expressly. */
  readonly sensitive: boolean;
  /** Why it cannot be published at all, else null. */
  readonly refusal: { readonly code: string } | null;
  readonly published: PublishedResult | null;
};

/** 公示的一件结果。Holds what the allow-list lets out, and nothing else. */
export type PublishedResult = {
  readonly id: string;
  readonly number: string;
  readonly kind: Term;
  readonly fields: readonly Term[];
  readonly gridName: string;
  readonly title: string;
  readonly result: string;
  readonly raisedAt: Instant;
  readonly closedAt: Instant;
  readonly finding: Finding;
  /** Posts, never names. */
  readonly treatedByPost: string;
  readonly verifiedByPost: string;
  readonly onTime: boolean;
  readonly publishedAt: Instant;
};

export type PublishedList = {
  readonly organization: { readonly code: string; readonly name: string };
  readonly grid: { readonly code: string; readonly name: string } | null;
  readonly results: readonly PublishedResult[];
  readonly total: number;
  readonly nextCursor: string | null;
  readonly offsetMinutes: number;
};

/** 张贴用的公示单（A4）。 */
export type PublishedNotice = {
  readonly organization: { readonly code: string; readonly name: string };
  readonly grid: { readonly code: string; readonly name: string } | null;
  readonly results: readonly PublishedResult[];
  readonly printedAt: Instant;
  readonly offsetMinutes: number;
  readonly words: { readonly cases: Words };
};
