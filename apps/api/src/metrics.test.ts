import type { IncomingMessage } from 'node:http';
import type { Operating } from '@wangge/api/operating';
import { expect, it } from 'vitest';
import { mayLook } from './may-look.ts';
import { openMetrics } from './metrics.ts';

const operating: Operating = {
  version: '0.1.0',
  startedAt: 0,
  store: { kind: 'embedded', where: 'here', version: '18.4' },
  migrations: { applied: 4, known: 4 },
  jobs: [
    { name: 'minute', ranAt: 60_000, ms: 4, failed: true },
    { name: 'nightly', ranAt: null, ms: null, failed: false },
  ],
  archives: [{ file: 'a.tar', at: 120_000, bytes: 1 }],
  freeBytes: 5_000,
};

it('tells figures in the text format, by area and never by what a stranger called', async () => {
  const metrics = openMetrics(async () => operating);
  for (const name of ['case.raise', 'no.such', '../../x'])
    metrics.observe(`/api/trpc/${name}`, 'POST', 200, 0.03);
  metrics.observe('/community/*', 'GET', 200, 0.01);
  const text = await metrics.text();
  for (const line of [
    'wangge_request_seconds_count{area="/api/trpc",method="POST",status="200"} 3',
    'wangge_request_seconds_count{area="/community/*",method="GET",status="200"} 1',
    'wangge_database_up 1',
    'wangge_free_bytes 5000',
    'wangge_job_failed{job="minute"} 1',
    'wangge_job_ran_seconds{job="minute"} 60',
    'wangge_backup_seconds 120',
  ])
    expect(text.split('\n')).toContain(line);
  expect(text).not.toContain('case.raise');
  for (const line of text.split('\n').filter(Boolean))
    expect(line).toMatch(/^(# (HELP|TYPE) \w+ |\w+(\{.*\})? [-+\d.eNan]+$)/);
});

it('says that the database is away rather than fail', async () => {
  const metrics = openMetrics(() => Promise.reject(new Error('away')));
  expect(await metrics.text()).toContain('wangge_database_up 0');
});

it.each([
  ['127.0.0.1', {}, null, true],
  ['::1', {}, null, true],
  ['10.0.0.9', {}, null, false],
  ['127.0.0.1', { 'x-forwarded-for': '10.0.0.9' }, null, false],
  ['127.0.0.1', {}, 'a-long-enough-token', false],
  ['10.0.0.9', { authorization: 'Bearer a-long-enough-token' }, 'a-long-enough-token', true],
  ['10.0.0.9', { authorization: 'Bearer another' }, 'a-long-enough-token', false],
])('from %s with %o and token %s: %s', (remoteAddress, headers, token, may) => {
  const req = { headers, socket: { remoteAddress } } as unknown as IncomingMessage;
  expect(mayLook(req, token)).toBe(may);
});
