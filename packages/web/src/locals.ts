import type { Refusal } from '@wangge/grid/outcome';
import type { IncomingMessage } from 'node:http';
import type { Api } from './server/api.ts';
import type { Session } from './server/session/session.ts';

/** What every app of the suite has on an event. An app's `app.d.ts` is `import type {} from '@wangge/web/locals'`. */
declare global {
  namespace App {
    interface Locals {
      /** Made at the first call to the API, never before. */
      api?: Api;
      /** Who is signed in; asked once per request, at the first call. */
      session: () => Promise<Session | null>;
    }
    interface Error {
      status: number;
      message: string;
      /** Finds the entry in the server's log. Set for faults of ours only. */
      reference?: string;
      /** Why the API said no. */
      refusal?: Refusal;
    }
    interface Platform {
      req: IncomingMessage;
    }
  }
}

export {};
