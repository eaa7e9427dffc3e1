import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import type { Call } from '@wangge/api/context';
import type { FileAsked, FileMeta } from '@wangge/api/file/files';
import type { Outcome } from '@wangge/grid/outcome';
import { say, sendJson } from './answer.ts';
import { callOf } from './call.ts';
import { words } from './words.ts';

/** How a photo is taken and given out; it says who asks, the rest is in `@wangge/api/file/files`. */
export type Files = {
  readonly receive: (call: Call, stream: Readable, meta: FileMeta) => Promise<Outcome<object>>;
  readonly serve: (call: Call, asked: FileAsked, res: ServerResponse) => Promise<Outcome<void>>;
};

/** `POST /api/file` streams one file in; `GET /api/file/<id>` streams one out to who may see it. */
export async function answerFile(
  files: Files,
  req: IncomingMessage,
  res: ServerResponse,
  rest: string,
  query: URLSearchParams,
  network: string,
): Promise<void> {
  const posted = req.method === 'POST' && rest === '';
  const asked =
    (req.method === 'GET' || req.method === 'HEAD') && rest !== '' && !rest.includes('/');
  if (!posted && !asked) return say(res, 405, { words: words.wrongMethod });

  const call = callOf(req, res, network);
  if (posted) {
    const outcome = await files.receive(call, req, metaOf(req, query));
    if (outcome.ok) sendJson(res, 200, outcome.value);
    else refused(req, res, outcome.refusal);
    return;
  }
  const wanted = { id: rest, organization: query.get('organization'), size: query.get('size') };
  const outcome = await files.serve(call, wanted, res);
  if (!outcome.ok) refused(req, res, outcome.refusal);
}

export function refused(
  req: IncomingMessage,
  res: ServerResponse,
  refusal: { code: string },
): void {
  // What is left of a refused upload is not read: the connection ends with the answer.
  if (!req.complete) res.setHeader('connection', 'close');
  say(res, statusOf(refusal.code), { words: words.refused, refusal });
}

const statuses: Record<string, number> = {
  'session.signed-out': 401,
  'session.other-account': 403,
  'post.not-entitled': 403,
  'file.not-found': 404,
  'organization.not-found': 404,
  'file.id-taken': 409,
  'file.too-large': 413,
  'import.too-large': 413,
  'public.too-many': 429,
};

function statusOf(code: string): number {
  return statuses[code] ?? 422;
}

function metaOf(req: IncomingMessage, query: URLSearchParams): FileMeta {
  const length = Number(req.headers['content-length']);
  return {
    id: query.get('id'),
    organization: query.get('organization'),
    name: query.get('name'),
    length: Number.isSafeInteger(length) && length > 0 ? length : null,
    grant: query.get('grant'),
  };
}
