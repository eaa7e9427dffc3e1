import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './chance.ts';

/** What becomes of a request on its way. */
export const mishaps = [
  'dropped', // it never arrives
  'broken off', // half of it arrives
  'unanswered', // it is done, and nobody hears of it
  'half answered', // the line breaks in the middle of the answer
  'doubled', // it arrives twice at once
  'haunting', // it arrives once more, after it was answered
  'late',
  'intercepted', // a hotel's network answers in the suite's place
] as const;
export type Mishap = (typeof mishaps)[number];

export type BadNetwork = {
  readonly url: string;
  /** How often what has happened. */
  readonly happened: ReadonlyMap<Mishap, number>;
  /** From now on a share of what is posted to the API meets with a mishap. Nothing else does. */
  worsen(chance: Chance, share: number): void;
  /** The next posts to this path meet with these, one each, whatever the chance. */
  next(path: string, ...fates: Mishap[]): void;
  calm(): void;
  close(): Promise<void>;
};

type Answer = {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
};

/** 坏网络：between a browser and the suite at `target`, on a port of its own. */
export async function badNetwork(target: () => string): Promise<BadNetwork> {
  const happened = new Map<Mishap, number>();
  let fate: (() => Mishap | null) | null = null;
  let ordered: { path: string; fates: Mishap[] } | null = null;
  const ghosts = new Set<Promise<unknown>>();

  const fateOf = (req: IncomingMessage): Mishap | null => {
    if (req.method !== 'POST') return null;
    const path = (req.url ?? '').split('?')[0] ?? '';
    if (ordered?.path === path) return ordered.fates.shift() ?? null;
    return path.startsWith('/api/') ? (fate?.() ?? null) : null;
  };

  const server = createServer((req, res) => {
    void carry(req, res).catch(() => res.destroy());
  });

  async function carry(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const mishap = fateOf(req);
    if (mishap) happened.set(mishap, (happened.get(mishap) ?? 0) + 1);
    const pass = (sent = body) => forward(target(), req, sent);
    switch (mishap) {
      case 'dropped':
        return void res.destroy();
      case 'broken off':
        await pass(body.subarray(0, body.length >> 1)).catch(() => null);
        return void res.destroy();
      case 'unanswered':
        await pass();
        return void res.destroy();
      case 'half answered':
        return answerHalf(res, await pass());
      case 'doubled': {
        const [, second] = await Promise.all([pass(), pass()]);
        return answer(res, second);
      }
      case 'haunting': {
        answer(res, await pass());
        const ghost = pause(40).then(() => pass());
        ghosts.add(ghost);
        return;
      }
      case 'late':
        await pause(120);
        return answer(res, await pass());
      case 'intercepted':
        res.writeHead(200, { 'content-type': 'text/html' });
        return void res.end('<html>请先登录本店网络</html>');
      case null:
        return answer(res, await pass());
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    happened,
    worsen(chance, share) {
      fate = () => (chance.next() < share ? chance.pick(mishaps) : null);
    },
    next(path, ...fates) {
      ordered = { path, fates };
    },
    calm() {
      fate = null;
      ordered = null;
    },
    async close() {
      await Promise.allSettled(ghosts);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** As it came, its headers included; with less of a body than announced, the connection ends in the middle. */
function forward(target: string, req: IncomingMessage, body: Buffer): Promise<Answer> {
  const { hostname, port } = new URL(target);
  const announced = Number(req.headers['content-length'] ?? 0);
  return new Promise((resolve, reject) => {
    const passed = request(
      {
        hostname,
        port,
        method: req.method,
        path: req.url,
        headers: { ...req.headers, connection: 'close' },
        agent: false,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 502,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    passed.on('error', reject);
    if (body.length < announced) passed.write(body, () => passed.destroy());
    else passed.end(body);
  });
}

function answer(res: ServerResponse, { status, headers, body }: Answer): void {
  res.writeHead(status, headed(headers, body));
  res.end(body);
}

function answerHalf(res: ServerResponse, { status, headers, body }: Answer): void {
  res.writeHead(status, headed(headers, body));
  res.write(body.subarray(0, body.length >> 1), () => res.destroy());
}

function headed(headers: IncomingMessage['headers'], body: Buffer) {
  const { 'transfer-encoding': _, connection: __, ...kept } = headers;
  return { ...kept, 'content-length': String(body.length) };
}
