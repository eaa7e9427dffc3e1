import { deviceCookieName, sessionCookieName } from '@wangge/auth/cookie';
import { openGate, type Gate, type Visitor } from '@wangge/auth/gate';
import { readSession, type Session } from '@wangge/auth/session';
import { newId } from '@wangge/db/id';
import type { Store } from '@wangge/db/store';
import type { Policy } from '@wangge/grid/policy/policy';
import type { Instant } from '@wangge/grid/time';
import { cookieOf } from './cookie.ts';
import type { Operating } from './operating.ts';

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
  /** What only the host knows of itself, for the operator. Absent where the API runs without it. */
  readonly operating?: () => Promise<Operating>;
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

/** Who is signed in on this browser. */
export type SignedIn = Pick<Session, 'accountId' | 'handle' | 'operator'>;

export type Context = Installation &
  Omit<Call, 'cookie'> & {
    readonly gate: Gate;
    readonly visitor: Visitor;
    readonly sessionToken: string | null;
    /** Asked of the database at the first call, once per request. */
    readonly session: () => Promise<SignedIn | null>;
    readonly newId: () => string;
  };

/** The host's `makeContext`. It waits for nothing, so it cannot fail. */
export function contextMaker(installation: Installation): (call: Call) => Promise<Context> {
  const { store, clock, secure } = installation;
  const gate = openGate({ pool: store.pool, clock, secure });
  return async ({ cookie, setCookie, network, header }) => {
    const sessionToken = cookieOf(cookie, sessionCookieName(secure));
    let session: Promise<SignedIn | null> | undefined;
    return {
      ...installation,
      gate,
      setCookie,
      network,
      header,
      visitor: {
        network,
        device: header('user-agent') ?? '',
        deviceToken: cookieOf(cookie, deviceCookieName(secure)),
      },
      sessionToken,
      session: () => (session ??= sessionOf(gate, sessionToken, setCookie)),
      newId: () => newId(clock()),
    };
  };
}

/** A session that slid on gets its cookie renewed with this answer. */
async function sessionOf(
  gate: Gate,
  token: string | null,
  setCookie: Call['setCookie'],
): Promise<SignedIn | null> {
  const session = await readSession(gate, token);
  for (const cookie of session?.cookies ?? []) setCookie(cookie);
  return (
    session && { accountId: session.accountId, handle: session.handle, operator: session.operator }
  );
}
