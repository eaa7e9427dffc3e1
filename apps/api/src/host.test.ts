import { gunzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { echo, serving } from './testing/serving.ts';

const json = { 'content-type': 'application/json' };

describe('what may change something', () => {
  it.each([
    ['no Origin', {}],
    ['another Origin', { origin: 'http://elsewhere.example' }],
    ['the Origin "null"', { origin: 'null' }],
    ['the same host over another protocol', { origin: 'https://127.0.0.1:PORT' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    [
      'Sec-Fetch-Site same-site',
      { origin: 'http://127.0.0.1:PORT', 'sec-fetch-site': 'same-site' },
    ],
    [
      'Sec-Fetch-Site cross-site',
      { origin: 'http://127.0.0.1:PORT', 'sec-fetch-site': 'cross-site' },
    ],
  ])('is turned away with %s, and nothing has run', async (_, given) => {
    const host = await serving();
    const headers = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [
        name,
        value.replace('PORT', String(host.port)),
      ]),
    );
    const reply = await host.ask('/api/trpc/session.signOut', {
      method: 'POST',
      headers: { ...json, ...headers },
    });
    expect(reply.status).toBe(403);
    expect(host.ran).toEqual([]);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    'is turned away on pages too: %s',
    async (method) => {
      const host = await serving({ apps: [{ base: '', handler: echo }] });
      expect((await host.ask('/sign-in', { method })).status).toBe(403);
    },
  );

  it('runs for a page of this origin', async () => {
    const host = await serving();
    const headers = { ...json, origin: host.origin, 'sec-fetch-site': 'same-origin' };
    const reply = await host.ask('/api/trpc/session.signOut', { method: 'POST', headers });
    expect(reply.status).toBe(200);
    expect(reply.headers['set-cookie']).toEqual([
      'small=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax',
    ]);
    expect(host.ran).toEqual(['signOut']);
  });

  it('follows the address by which a phone on the local network came', async () => {
    const host = await serving();
    const headers = { ...json, host: '192.168.1.5:3000', origin: 'http://192.168.1.5:3000' };
    expect((await host.ask('/api/trpc/session.signOut', { method: 'POST', headers })).status).toBe(
      200,
    );
  });

  it('follows ORIGIN alone where there is one', async () => {
    const host = await serving({ origin: 'https://wangge.example' });
    const post = (origin: string) =>
      host.ask('/api/trpc/session.signOut', { method: 'POST', headers: { ...json, origin } });
    expect((await post(host.origin)).status).toBe(403);
    expect((await post('https://wangge.example')).status).toBe(200);
  });
});

describe('/api/trpc', () => {
  it.each([
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'text/plain',
    undefined,
  ])('takes JSON only, not %s', async (type) => {
    const host = await serving();
    const headers: { [name: string]: string } = { origin: host.origin };
    if (type !== undefined) headers['content-type'] = type;
    const reply = await host.ask('/api/trpc/session.signOut', { method: 'POST', headers });
    expect(reply.status).toBe(415);
    expect(host.ran).toEqual([]);
  });

  it('runs one call per request', async () => {
    const host = await serving();
    const headers = { ...json, origin: host.origin };
    const reply = await host.ask('/api/trpc/session.signOut,session.signOut?batch=1', {
      method: 'POST',
      headers,
      body: '{}',
    });
    expect(reply.status).toBe(400);
    expect(host.ran).toEqual([]);
  });

  it.each([
    ['broken JSON', '{"identifier":'],
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0xfe])],
    ['an array bomb', '['.repeat(100_000)],
  ])('answers a malformed body with 4xx: %s', async (_, body) => {
    const host = await serving();
    const reply = await host.ask('/api/trpc/session.signIn', {
      method: 'POST',
      headers: { ...json, origin: host.origin },
      body,
    });
    expect(reply.status).toBe(400);
  });

  it('turns away what is too large before reading it all', async () => {
    const host = await serving();
    const reply = await host.ask('/api/trpc/session.signIn', {
      method: 'POST',
      headers: { ...json, origin: host.origin },
      body: JSON.stringify('网'.repeat(1_000_000)),
    });
    expect(reply.status).toBe(413);
    expect(host.ran).toEqual([]);
  });

  it.each([
    '/api/trpc',
    '/api/trpc/',
    '/api/trpc/nothing.here',
    '/api/trpc/__proto__',
    '/api/trpc/%E0%A4%A',
  ])('knows no procedure %s', async (path) => {
    const host = await serving();
    const { status } = await host.ask(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  it('reads by POST what should stand in no address', async () => {
    const host = await serving();
    const headers = { ...json, origin: host.origin };
    expect((await host.ask('/api/trpc/network', { method: 'POST', headers })).status).toBe(200);
  });
});

describe('the host', () => {
  it.each([
    ['/community', '/community'],
    ['/community/', '/community'],
    ['/community/650106004/cases?open=1', '/community'],
    ['/communityx', ''],
    ['/', ''],
    ['/sign-in', ''],
  ])('gives %s to the app under "%s"', async (path, base) => {
    const answers = (name: string) => ({ base: name as '', handler: handlerNamed(name) });
    const host = await serving({ apps: [answers('/community'), answers('')] });
    expect((await host.ask(path)).body.toString()).toBe(`app ${base}`);
  });

  it.each(['//evil.example/x', 'http://evil.example/', '*'])(
    'does not answer the target %s',
    async (path) => {
      const host = await serving({ apps: [{ base: '', handler: echo }] });
      expect((await host.ask(path)).status).toBe(400);
    },
  );

  it.each(['evil.example/path', 'a b', 'user@host'])(
    'does not believe the Host "%s"',
    async (name) => {
      const host = await serving({ apps: [{ base: '', handler: echo }] });
      expect((await host.ask('/', { headers: { host: name } })).status).toBe(400);
    },
  );

  it('overwrites what a caller says in the host’s own name', async () => {
    const host = await serving({ apps: [{ base: '', handler: echo }] });
    const reply = await host.ask('/', {
      headers: {
        'x-wangge-protocol': 'https',
        'x-wangge-host': 'evil.example',
        'x-wangge-network': '1.2.3.4',
        'x-forwarded-for': '1.2.3.4',
      },
    });
    expect(JSON.parse(reply.body.toString())).toEqual({
      url: '/',
      host: `127.0.0.1:${host.port}`,
      'x-wangge-protocol': 'http',
      'x-wangge-host': `127.0.0.1:${host.port}`,
      'x-wangge-network': '127.0.0.1',
    });
  });

  it('believes a proxy on this machine about the address it adds last, when it knows its origin', async () => {
    const host = await serving({
      origin: 'https://wangge.example',
      apps: [{ base: '', handler: echo }],
    });
    const reply = await host.ask('/', { headers: { 'x-forwarded-for': '6.6.6.6, 203.0.113.9' } });
    expect(JSON.parse(reply.body.toString())).toMatchObject({
      host: 'wangge.example',
      'x-wangge-protocol': 'https',
      'x-wangge-network': '203.0.113.9',
    });
    expect(reply.headers['strict-transport-security']).toBe('max-age=31536000');
  });

  it('sets the usual headers, and lets nothing of the API be framed, run or kept', async () => {
    const host = await serving();
    const { headers } = await host.ask('/api/health');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    });
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('compresses what is worth it', async () => {
    const host = await serving();
    const headers = { 'accept-encoding': 'br, gzip' };
    const large = await host.ask('/api/trpc/large', { headers });
    expect(large.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(large.body).toString()).toContain('网格'.repeat(5000));
    expect(large.body.length).toBeLessThan(1000);

    const plain = await host.ask('/api/trpc/large');
    expect(plain.headers['content-encoding']).toBeUndefined();
    const refused = await host.ask('/api/trpc/large', {
      headers: { 'accept-encoding': 'gzip;q=0' },
    });
    expect(refused.headers['content-encoding']).toBeUndefined();
    expect(
      (await host.ask('/api/health', { headers })).headers['content-encoding'],
    ).toBeUndefined();
  });

  it('says how it is, with 503 while the database is away', async () => {
    const host = await serving({
      health: async () => ({ database: 'down', version: '1', migrations: null }),
    });
    const reply = await host.ask('/api/health');
    expect(reply.status).toBe(503);
    expect(JSON.parse(reply.body.toString())).toEqual({
      status: 'failing',
      database: 'down',
      version: '1',
      migrations: null,
    });
  });

  it('tells a fault by a reference only, and keeps its words out of the log too', async () => {
    const secret = 'phone = 13900000000';
    const failing = {
      base: '' as const,
      handler: () => Promise.reject(new Error(`select … where ${secret}`)),
    };
    const host = await serving({ apps: [failing] });
    const reply = await host.ask('/');
    expect(reply.status).toBe(500);
    const { error } = JSON.parse(reply.body.toString()) as { error: { reference: string } };
    expect(error.reference).toMatch(/^[2-9A-Z]{8}$/);
    expect(reply.body.toString()).not.toContain(secret);
    const logged = host.log().find((line) => line['msg'] === 'fault');
    expect(logged?.['reference']).toBe(error.reference);
    expect(JSON.stringify(host.log())).not.toContain(secret);
  });

  it('logs one line per request, without address, query or caller', async () => {
    const host = await serving({ apps: [{ base: '', handler: echo }] });
    await host.ask('/follow/secret-code?name=guli', { headers: { cookie: 'wangge=token' } });
    const [line, ...more] = host.log();
    expect(more).toEqual([]);
    expect(line).toMatchObject({ method: 'GET', route: '/*', status: 200 });
    expect(JSON.stringify(line)).not.toMatch(/secret-code|guli|token|127\.0\.0\.1/);
  });

  it('finishes what is in flight before it closes, and takes nothing new', async () => {
    const host = await serving();
    const inFlight = host.ask('/api/trpc/slow');
    await vi.waitFor(() => expect(host.ran).toEqual(['slow']));
    const closed = host.close();
    host.finishSlow('done');
    expect((await inFlight).body.toString()).toContain('done');
    await closed;
    await expect(host.ask('/api/health')).rejects.toThrow('ECONNREFUSED');
  });
});

function handlerNamed(name: string): typeof echo {
  return (_req, res) => void res.end(`app ${name}`);
}
