import type { Call, Context } from '@wangge/api/context';
import type { AppRouter } from '@wangge/api/router';
import type { Outcome } from '@wangge/grid/outcome';
import type { Words } from '@wangge/grid/words';
import type { Readable } from 'node:stream';

type FileMeta = {
  readonly id: string | null;
  readonly organization: string | null;
  readonly name: string | null;
  readonly length: number | null;
  readonly grant: string | null;
};

export type Services = {
  readonly router: AppRouter;
  readonly makeContext: (call: Call) => Promise<Context>;
  /** Stores one photo that came in a plain form. */
  readonly receiveFile: (call: Call, stream: Readable, meta: FileMeta) => Promise<Outcome<object>>;
  /** Writes a fault to the host's log and gives its reference; the cause goes nowhere else. */
  readonly report: (cause: unknown) => string;
  /** 公网地址, without a slash at its end; null while none is set. */
  readonly origin: string | null;
  /** Whom the sign-in page lists while the store holds the demonstration. */
  readonly demo: Demo | null;
};

export type Demo = {
  readonly password: string;
  readonly signIns: readonly {
    readonly name: string;
    readonly phone: string;
    readonly what: Words;
    readonly tries: Words;
    /** With whom to begin. */
    readonly first?: boolean;
  }[];
  /** Where a resident's scan leads. */
  readonly reportPath: string;
};

/** Put there by the host when the apps run in its process; absent when an app runs alone. */
export function services(): Services | undefined {
  return (globalThis as { [key: symbol]: Services | undefined })[Symbol.for('wangge.services')];
}
