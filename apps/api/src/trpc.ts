import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AnyTRPCRouter } from '@trpc/server';
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http';
import type { Call } from '@wangge/api/context';
import { say } from './answer.ts';
import { callOf } from './call.ts';
import { words } from './words.ts';

const largestInput = 1024 * 1024;

export type ApiParts = {
  readonly router: AnyTRPCRouter;
  readonly makeContext: (call: Call) => Promise<object>;
};

/**
 * `/api/trpc/<procedure>`. One call per request, and mutations as JSON only: a mutation without input would otherwise
 * run for a multipart form that any site can post.
 */
export async function answerTrpc(
  { router, makeContext }: ApiParts,
  req: IncomingMessage,
  res: ServerResponse,
  procedure: string,
  network: string,
  onFault: (error: unknown) => void,
): Promise<void> {
  if (req.method !== 'GET' && req.method !== 'HEAD' && !isJson(req)) {
    say(res, 415, { words: words.onlyJson });
    return;
  }
  await nodeHTTPRequestHandler({
    req,
    res,
    path: procedure,
    router,
    createContext: () => makeContext(callOf(req, res, network)),
    allowBatching: false,
    // Reads that carry personal data are posted, so that they stand in no address.
    allowMethodOverride: true,
    maxBodySize: largestInput,
    // The API reports its own faults, with the reference that it answers. Without a context it could not.
    onError({ error, ctx }) {
      if (ctx === undefined && error.code === 'INTERNAL_SERVER_ERROR') onFault(error);
    },
  });
}

function isJson(req: IncomingMessage): boolean {
  return /^application\/json\s*(?:;|$)/i.test(req.headers['content-type'] ?? '');
}
