import type { IncomingMessage, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Logger } from 'pino';

/**
 * One line per request, when it is over. It names the route, never the path: a path may hold a follow-up code, and a
 * query what somebody searched for.
 */
export function logWhenDone(
  log: Logger,
  req: IncomingMessage,
  res: ServerResponse,
  routeOf: () => string,
): void {
  const startedAt = performance.now();
  res.once('close', () => {
    log.info({
      method: req.method,
      route: routeOf(),
      status: res.statusCode,
      ms: Math.round(performance.now() - startedAt),
      ...(res.writableFinished ? {} : { broken: true }),
    });
  });
}
