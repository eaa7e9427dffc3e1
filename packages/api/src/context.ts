import type { Store } from '@wangge/db/store';
import type { Policy } from '@wangge/grid/policy/policy';
import type { Instant } from '@wangge/grid/time';
import { newId } from '@wangge/db/id';
import { cookieOf } from './cookie.ts';
import { sessionOf, type SignedIn } from './signed-in.ts';

/** What this installation is made of: given by the host once, the same for every call. */
export type Installation = {
  readonly store: Pick<Store, 'pool'>;
  readonly clock: () => Instant;
  /** Variant id → its policy. The API names no variant; the host hands them over. */
  readonly variants: Readonly<Record<string, Policy>>;
  /** Whether cookies are Secure and carry the `__Host-` prefix. */
  readonly secure: boolean;
  /** Writes a fault to the log and gives its reference. */
  readonly report: (cause: unknown) => string;
  /** Folder for photos. */
  readonly files: string;
};

/** What one call needs of the request it is made in. */
export type Call = {
  readonly cookie: string | null;
  readonly setCookie: (cookie: CookieToSet) => void;
  readonly network: string;
  readonly header: (name: string) => string | null;
};

export type CookieToSet = {
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

export type Context = Installation &
  Omit<Call, 'cookie'> & {
    readonly sessionToken: string | null;
    /** Who is signed in. Asked of the database at the first call, once per request. */
    readonly session: () => Promise<SignedIn | null>;
    readonly newId: () => string;
  };

/** The host's `makeContext`. It waits for nothing, so it cannot fail. */
export function contextMaker(installation: Installation): (call: Call) => Promise<Context> {
  return async (call) => {
    const sessionToken = cookieOf(call.cookie, sessionCookieName(installation));
    let session: Promise<SignedIn | null> | undefined;
    const context: Context = {
      ...installation,
      setCookie: call.setCookie,
      network: call.network,
      header: call.header,
      sessionToken,
      session: () => (session ??= sessionOf(context)),
      newId: () => newId(installation.clock()),
    };
    return context;
  };
}

export function sessionCookieName({ secure }: Pick<Installation, 'secure'>): string {
  return secure ? '__Host-wangge' : 'wangge';
}
