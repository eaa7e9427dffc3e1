import type { AppRouter } from '@wangge/api/router';
import type { inferRouterContext } from '@trpc/server';

/** What one call to the API needs of the request it is made in. */
export type Call = {
  /** The request's Cookie header. */
  readonly cookie: string | null;
  readonly setCookie: (cookie: SetCookie) => void;
  /** The caller's address, for throttling only. */
  readonly network: string;
  /** The request's other headers: a phone states whose entries it sends, and its present clock. */
  readonly header: (name: string) => string | null;
};

export type SetCookie = {
  readonly name: string;
  readonly value: string;
  readonly attributes: {
    readonly path?: string;
    readonly maxAge?: number;
    readonly expires?: Date;
    readonly httpOnly?: boolean;
    readonly secure?: boolean;
    readonly sameSite?: 'lax' | 'strict' | 'none';
  };
};

export type Services = {
  readonly router: AppRouter;
  readonly makeContext: (call: Call) => Promise<inferRouterContext<AppRouter>>;
  /** Writes a fault to the host's log under its reference; the cause goes nowhere else. */
  readonly report: (reference: string, cause: unknown) => void;
};

/** Put there by the host when the apps run in its process; absent when an app runs alone. */
export function services(): Services | undefined {
  return (globalThis as { [key: symbol]: Services | undefined })[Symbol.for('wangge.services')];
}
