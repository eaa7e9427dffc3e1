import { fork, type ChildProcess } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { ClientConfig } from 'pg';
import { tokenOf } from './nation/people-rows.ts';

export type Served = {
  /** One call of a procedure as a browser of this person makes it; the answer's text. */
  readonly post: (who: string, procedure: string, input: object) => Promise<string>;
  readonly close: () => void;
};

/** The host in a process of its own, and keep-alive connections to it. */
export async function serve(connection: ClientConfig): Promise<Served> {
  const entry = fileURLToPath(new URL('host-process.ts', import.meta.url));
  const child = fork(entry, [JSON.stringify(connection)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const port = await portOf(child);
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const post: Served['post'] = (who, procedure, input) =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify({ json: input });
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        cookie: `wangge=${tokenOf(who)}`,
        origin: `http://127.0.0.1:${port}`,
      };
      const sent = request(
        { port, host: '127.0.0.1', agent, method: 'POST', path: `/api/trpc/${procedure}`, headers },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString();
            if (response.statusCode === 200) resolve(text);
            else reject(new Error(`${procedure}: ${response.statusCode} ${text.slice(0, 300)}`));
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  return {
    post,
    close() {
      agent.destroy();
      child.disconnect();
    },
  };
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve((message as { port: number }).port));
    child.once('exit', () => reject(new Error('the host ended')));
  });
}

/** So many pieces of work by so many at once: how many a second. */
export async function rateOf(
  clients: number,
  count: number,
  work: (index: number, client: number) => Promise<unknown>,
): Promise<number> {
  let next = 0;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (next < count) await work((next += 1), client);
    }),
  );
  return (count * 1000) / (performance.now() - startedAt);
}
