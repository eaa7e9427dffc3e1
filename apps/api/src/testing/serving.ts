import { request, type IncomingHttpHeaders } from 'node:http';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { createHost, type HostParts } from '../host.ts';
import type { Handler } from '../mount.ts';
import { smallApi } from './small-api.ts';

export type Reply = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

export type Ask = {
  readonly method?: string;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string | Buffer;
};

/** A host on a free port with a small API, closed after the test. Log lines are kept. */
export async function serving(parts: Partial<HostParts> = {}) {
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => void lines.push(line) });
  const api = smallApi();
  const health: HostParts['health'] = async () => ({
    database: 'up',
    version: '0',
    migrations: null,
  });
  const host = createHost({ ...api, origin: null, apps: [], health, log, ...parts });
  const { port } = await host.listen({ port: 0, host: '127.0.0.1' });
  onTestFinished(() => host.close());
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    ran: api.ran,
    finishSlow: api.finishSlow,
    close: host.close,
    log: () => lines.map((line) => JSON.parse(line) as { [key: string]: unknown }),
    /** With exactly these headers: `fetch` would not send a Host or an Origin of one's own. */
    ask: (path: string, { method = 'GET', headers = {}, body }: Ask = {}) =>
      new Promise<Reply>((resolve, reject) => {
        const sent = request(
          { host: '127.0.0.1', port, path, method, headers, agent: false },
          (response) => {
            const chunks: Buffer[] = [];
            response.on('data', (chunk: Buffer) => chunks.push(chunk));
            response.on('end', () =>
              resolve({
                status: response.statusCode ?? 0,
                headers: response.headers,
                body: Buffer.concat(chunks),
              }),
            );
          },
        );
        sent.on('error', reject);
        sent.end(body);
      }),
  };
}

/** An app that answers with what the host has told it. */
export const echo: Handler = (req, res) => {
  const { host } = req.headers;
  const told = Object.entries(req.headers).filter(([name]) => name.startsWith('x-wangge-'));
  res.setHeader('content-type', 'application/json');
  res.end(JSON.stringify({ url: req.url, host, ...Object.fromEntries(told) }));
};
