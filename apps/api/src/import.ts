import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import type { Call } from '@wangge/api/context';
import type { ListAsked, ListMeta, ListReceived } from '@wangge/api/import/lists';
import type { Outcome } from '@wangge/grid/outcome';
import { say, sendJson } from './answer.ts';
import { callOf } from './call.ts';
import { refused } from './file.ts';
import { words } from './words.ts';

/** How a list is taken and its template given out; what happens to it is in `@wangge/api/import/lists`. */
export type Lists = {
  readonly receive: (
    call: Call,
    stream: Readable,
    meta: ListMeta,
  ) => Promise<Outcome<ListReceived>>;
  readonly template: (call: Call, asked: ListAsked, res: ServerResponse) => Promise<Outcome<void>>;
};

/** `POST /api/import` streams one list in; `GET /api/import/template` gives an empty one out. */
export async function answerImport(
  lists: Lists,
  req: IncomingMessage,
  res: ServerResponse,
  rest: string,
  query: URLSearchParams,
  network: string,
): Promise<void> {
  const asked = { organization: query.get('organization'), kind: query.get('kind') };
  const call = callOf(req, res, network);
  if (req.method === 'POST' && rest === '') {
    const length = Number(req.headers['content-length']);
    const outcome = await lists.receive(call, req, {
      ...asked,
      id: query.get('id'),
      name: query.get('name'),
      length: Number.isSafeInteger(length) && length > 0 ? length : null,
    });
    if (outcome.ok) sendJson(res, 200, outcome.value);
    else refused(req, res, outcome.refusal);
    return;
  }
  if ((req.method === 'GET' || req.method === 'HEAD') && rest === 'template') {
    const outcome = await lists.template(call, asked, res);
    if (!outcome.ok) refused(req, res, outcome.refusal);
    return;
  }
  say(res, 405, { words: words.wrongMethod });
}
