import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { say } from './answer.ts';
import { reportFault } from './fault.ts';
import { answerFile, type Files } from './file.ts';
import { gzipWhenUseful } from './gzip.ts';
import { setApiHeaders, setUsualHeaders } from './headers.ts';
import { answerHealth, type Health, type HealthDetails } from './health.ts';
import { answerImport, type Lists } from './import.ts';
import { mayLook } from './may-look.ts';
import { answerMetrics, countWhenDone, type Metrics } from './metrics.ts';
import { appFor, decided, type MountedApp } from './mount.ts';
import { networkOf } from './network.ts';
import { comesFromHere, originOf, type Origin } from './origin.ts';
import { logWhenDone } from './request-log.ts';
import { answerTrpc, type ApiParts } from './trpc.ts';
import { words } from './words.ts';

export type HostParts = ApiParts & {
  /** The public origin; null means whatever Host a request names, over http. */
  readonly origin: string | null;
  readonly apps: readonly MountedApp[];
  readonly files?: Files;
  readonly lists?: Lists;
  readonly health: () => Promise<Health>;
  readonly details?: HealthDetails;
  readonly metrics?: Metrics;
  readonly metricsToken?: string | null;
  readonly log: Logger;
};

export type Host = {
  readonly listen: (at: { port: number; host: string }) => Promise<AddressInfo>;
  /** Takes no new request, finishes those in flight, then resolves. */
  readonly close: () => Promise<void>;
};

const patience = 10_000;

/** One server on one port: the API, the files and every app under its base. */
export function createHost(parts: HostParts): Host {
  let closing: Promise<void> | null = null;
  const server = createServer((req, res) => {
    // A connection that is kept alive would hold the server open after its last answer.
    res.once('close', () => closing && setImmediate(() => server.closeIdleConnections()));
    void answer(parts, req, res);
  });
  server.keepAliveTimeout = 30_000;
  return {
    listen: ({ port, host }) => listen(server, port, host),
    close: () => (closing ??= close(server)),
  };
}

/** Which route answered, for the log. An app tells its own through the request; see `tell-route.ts` in web. */
type Routed = IncomingMessage & { wanggeRoute?: string };

async function answer(parts: HostParts, req: Routed, res: ServerResponse): Promise<void> {
  logWhenDone(parts.log, req, res, () => req.wanggeRoute ?? 'none');
  if (parts.metrics) countWhenDone(parts.metrics, req, res, () => req.wanggeRoute ?? 'none');
  try {
    await dispatch(parts, req, res);
  } catch (error) {
    const reference = reportFault(parts.log, error);
    say(res, 500, { words: words.ourFault, reference });
  }
}

async function dispatch(parts: HostParts, req: Routed, res: ServerResponse): Promise<void> {
  const origin = originOf(parts.origin, req.headers);
  const url = origin && targetOf(req, origin);
  if (!origin || !url) return say(res, 400, { words: words.badRequest });

  setUsualHeaders(res, origin);
  if (req.method !== 'GET' && req.method !== 'HEAD' && !comesFromHere(origin, req.headers)) {
    return say(res, 403, { words: words.foreignOrigin });
  }
  gzipWhenUseful(req, res);
  const network = networkOf(req, parts.origin !== null);

  const { pathname } = url;
  if (pathname === '/api' || pathname.startsWith('/api/')) {
    setApiHeaders(res);
    return answerApi(parts, req, res, url, network);
  }

  const app = appFor(parts.apps, pathname);
  if (!app) return say(res, 404, { words: words.noSuchInterface });
  req.wanggeRoute = `${app.base}/*`;
  req.headers.host = origin.host;
  req.headers[decided.host] = origin.host;
  req.headers[decided.protocol] = origin.protocol;
  req.headers[decided.network] = network;
  await app.handler(req, res, () => say(res, 404, { words: words.noSuchInterface }));
}

async function answerApi(
  parts: HostParts,
  req: Routed,
  res: ServerResponse,
  url: URL,
  network: string,
): Promise<void> {
  const [, , area = '', ...rest] = url.pathname.split('/');
  if (area === 'trpc') {
    const procedure = rest.join('/');
    req.wanggeRoute = `/api/trpc/${procedure.slice(0, 80)}`;
    return answerTrpc(parts, req, res, procedure, network, (error) =>
      reportFault(parts.log, error),
    );
  }
  if (area === 'file' && parts.files) {
    req.wanggeRoute = '/api/file';
    return answerFile(parts.files, req, res, rest.join('/'), url.searchParams, network);
  }
  if (area === 'import' && parts.lists) {
    req.wanggeRoute = '/api/import';
    return answerImport(parts.lists, req, res, rest.join('/'), url.searchParams, network);
  }
  if (area === 'health' && rest.length === 0 && (req.method === 'GET' || req.method === 'HEAD')) {
    req.wanggeRoute = '/api/health';
    const details = mayLook(req, parts.metricsToken ?? null) ? parts.details : null;
    return answerHealth(res, parts.health, details ?? null);
  }
  if (area === 'metrics' && rest.length === 0 && req.method === 'GET' && parts.metrics) {
    req.wanggeRoute = '/api/metrics';
    if (!mayLook(req, parts.metricsToken ?? null)) return say(res, 403, { words: words.notForYou });
    return answerMetrics(res, parts.metrics);
  }
  say(res, 404, { words: words.noSuchInterface });
}

/** Only the origin form is answered: an absolute target or `*` is for proxies, and `//host` would be another host. */
function targetOf(req: IncomingMessage, origin: Origin): URL | null {
  const target = req.url ?? '';
  if (!target.startsWith('/') || target.startsWith('//')) return null;
  try {
    return new URL(target, `${origin.protocol}://${origin.host}`);
  } catch {
    return null;
  }
}

function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => {
      server.off('error', reject);
      resolve(server.address() as AddressInfo);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const enough = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(enough);
      resolve();
    });
    server.closeIdleConnections();
  });
}
