import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Outcome } from '@wangge/grid/outcome';
import type { Call } from '@wangge/api/context';
import { say, sendJson } from './answer.ts';
import { callOf } from './call.ts';
import { words } from './words.ts';

/** What the upload says of itself. None of it is believed: the type is read from the content. */
export type FileMeta = {
  /** Made on the phone, so that an upload sent twice is one file. */
  readonly id: string | null;
  readonly organization: string | null;
  readonly name: string | null;
  readonly length: number | null;
};

export type Files<Context> = {
  readonly receive: (
    context: Context,
    stream: IncomingMessage,
    meta: FileMeta,
  ) => Promise<Outcome<object>>;
  readonly serve: (context: Context, id: string, res: ServerResponse) => Promise<Outcome<void>>;
};

/** `POST /api/file` streams one file in; `GET /api/file/<id>` streams one out to who may see it. */
export async function answerFile<Context>(
  files: Files<Context>,
  makeContext: (call: Call) => Promise<Context>,
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

  const context = await makeContext(callOf(req, res, network));
  if (posted) {
    const outcome = await files.receive(context, req, metaOf(req, query));
    if (outcome.ok) sendJson(res, 200, outcome.value);
    else refused(req, res, outcome.refusal);
    return;
  }
  const outcome = await files.serve(context, rest, res);
  if (!outcome.ok) refused(req, res, outcome.refusal);
}

function refused(req: IncomingMessage, res: ServerResponse, refusal: { code: string }): void {
  // What is left of a refused upload is not read: the connection ends with the answer.
  if (!req.complete) res.setHeader('connection', 'close');
  say(res, statusOf(refusal.code), { words: words.refused, refusal });
}

const statuses: Record<string, number> = {
  'session.signed-out': 401,
  'file.not-found': 404,
  'file.too-large': 413,
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
    length: Number.isSafeInteger(length) && length >= 0 ? length : null,
  };
}
