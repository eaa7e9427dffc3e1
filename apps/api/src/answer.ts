import type { ServerResponse } from 'node:http';
import type { Refusal } from '@wangge/grid/outcome';
import type { Words } from './words.ts';

export type Answer = {
  readonly words: Words;
  readonly refusal?: Refusal;
  readonly reference?: string;
};

/** Says no, or that something failed, in a form that both a program and a person can read. */
export function say(res: ServerResponse, status: number, answer: Answer): void {
  if (res.headersSent) {
    res.destroy();
    return;
  }
  sendJson(res, status, {
    error: { message: answer.words, refusal: answer.refusal, reference: answer.reference },
  });
}

export function sendJson(res: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  res.end(res.req.method === 'HEAD' ? undefined : text);
}
