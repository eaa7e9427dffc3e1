import type { IncomingMessage, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Operating } from '@wangge/api/operating';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export type Metrics = {
  readonly observe: (route: string, method: string, status: number, seconds: number) => void;
  readonly text: () => Promise<string>;
};

/** 指标：in the text format that Prometheus reads. No organization, person or case is named in it. */
export function openMetrics(operating: () => Promise<Operating>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'wangge_request_seconds',
    help: 'Requests by what answered them.',
    labelNames: ['area', 'method', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.15, 0.5, 1, 5],
    registers: [registry],
  });
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const up = gauge('wangge_database_up', 'Whether the database answers.');
  const free = gauge('wangge_free_bytes', 'Free on the disk that holds the data.');
  const ranAt = gauge('wangge_job_ran_seconds', 'When a job ran last, in Unix time.', ['job']);
  const failed = gauge('wangge_job_failed', 'Whether its last run failed.', ['job']);
  const backedUpAt = gauge(
    'wangge_backup_seconds',
    'When the latest archive beside the data was whole, in Unix time.',
  );

  async function look(): Promise<void> {
    const now = await operating().catch(() => null);
    up.set(now ? 1 : 0);
    if (now === null) return;
    if (now.freeBytes !== null) free.set(now.freeBytes);
    for (const { name, ranAt: at, failed: isFailed } of now.jobs) {
      if (at !== null) ranAt.set({ job: name }, at / 1000);
      failed.set({ job: name }, isFailed ? 1 : 0);
    }
    const [last] = now.archives;
    if (last) backedUpAt.set(last.at / 1000);
  }

  return {
    observe: (route, method, status, seconds) =>
      requests.observe({ area: areaOf(route), method, status: String(status) }, seconds),
    async text() {
      await look();
      return registry.metrics();
    },
  };
}

/** A procedure's name comes from whoever asks: as a label it would let a stranger fill the memory. */
function areaOf(route: string): string {
  return route.startsWith('/api/') ? route.split('/').slice(0, 3).join('/') : route;
}

const methods = new Set(['GET', 'HEAD', 'POST']);

export function countWhenDone(
  metrics: Metrics,
  req: IncomingMessage,
  res: ServerResponse,
  routeOf: () => string,
): void {
  const startedAt = performance.now();
  const method = req.method && methods.has(req.method) ? req.method : 'other';
  res.once('close', () =>
    metrics.observe(routeOf(), method, res.statusCode, (performance.now() - startedAt) / 1000),
  );
}

export async function answerMetrics(res: ServerResponse, metrics: Metrics): Promise<void> {
  const text = await metrics.text();
  res.writeHead(200, {
    'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    'cache-control': 'no-store',
  });
  res.end(text);
}
