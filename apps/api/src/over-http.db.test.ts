import { lighthouseHouse } from '@wangge/api/testing/house';
import { createPool } from '@wangge/db/connection';
import { testDatabase } from '@wangge/db/testing/database';
import { describe, expect, it } from 'vitest';
import { hosting } from './testing/house-host.ts';
import type { Ask, Reply } from './testing/serving.ts';

const store = await testDatabase();
const house = await lighthouseHouse(store, { code: 'over-http' });
const json = 'application/json';

type Told = {
  readonly error: {
    readonly message?: unknown;
    readonly json?: { readonly data: { readonly refusal: { readonly code: string } | null } };
  };
};

/** 4xx, and either words of the host or a code that has words; never a fault. */
function expectTold({ status, body }: Reply, said: string): void {
  expect(status, said).toBeGreaterThanOrEqual(400);
  expect(status, said).toBeLessThan(500);
  const { error } = JSON.parse(body.toString()) as Told;
  const words = JSON.stringify(error.message ?? error.json?.data.refusal?.code);
  expect(words, said).toMatch(/[\u4e00-\u9fff]|^"[a-z-]+\.[a-z-]+"$/);
}

const raise = JSON.stringify({
  json: {
    ...house.command(),
    gridId: house.grid('n1'),
    kind: 'leak',
    channel: 'patrol',
    content: { title: '塔底漏水' },
  },
});
const multipart = `--x\r\ncontent-disposition: form-data; name="json"\r\n\r\n${raise}\r\n--x--\r\n`;

const bodies: ReadonlyArray<readonly [what: string, ask: Ask, origin: 'own' | 'foreign' | 'none']> =
  [
    [
      'a form of another site',
      { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: multipart },
      'foreign',
    ],
    [
      'a form of our own site',
      { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: multipart },
      'own',
    ],
    [
      'JSON as text/plain, which any site may send',
      { headers: { 'content-type': 'text/plain' }, body: raise },
      'own',
    ],
    ['JSON of another site', { headers: { 'content-type': json }, body: raise }, 'foreign'],
    ['JSON of nobody', { headers: { 'content-type': json }, body: raise }, 'none'],
    [
      'a body of five megabytes',
      {
        headers: { 'content-type': json },
        body: raise.replace('塔底漏水', '水'.repeat(1_800_000)),
      },
      'own',
    ],
    [
      'a field of half a megabyte',
      { headers: { 'content-type': json }, body: raise.replace('塔底漏水', '水'.repeat(170_000)) },
      'own',
    ],
    ['a body cut short', { headers: { 'content-type': json }, body: raise.slice(0, -20) }, 'own'],
    [
      'bytes that are no text',
      { headers: { 'content-type': json }, body: Buffer.from([0x7b, 0xc3, 0x28, 0x7d]) },
      'own',
    ],
    [
      'text in GB18030',
      {
        headers: { 'content-type': 'application/json; charset=gb18030' },
        body: Buffer.from([0x7b, 0x22, 0xcb, 0xfe, 0x22, 0x7d]),
      },
      'own',
    ],
    [
      'gzip that nobody announced',
      { headers: { 'content-type': json }, body: Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]) },
      'own',
    ],
    ['no body', { headers: { 'content-type': json } }, 'own'],
    [
      'ten thousand brackets',
      { headers: { 'content-type': json }, body: '['.repeat(10_000) },
      'own',
    ],
    ['NUL', { headers: { 'content-type': json }, body: raise.replace('漏水', '\\u0000') }, 'own'],
    [
      'half a surrogate',
      { headers: { 'content-type': json }, body: raise.replace('漏水', '\\ud800') },
      'own',
    ],
    [
      'a prototype',
      {
        headers: { 'content-type': json },
        body: '{"json":{"__proto__":{"organization":"over-http"}}}',
      },
      'own',
    ],
  ];

describe('a malformed body', () => {
  it('is told what is wrong with it, and nothing has run', async () => {
    const host = await hosting(house);
    const { cookie } = await host.as('keeper');
    const origins = { own: host.origin, foreign: 'http://elsewhere.example', none: undefined };
    for (const [what, ask, from] of bodies) {
      const origin = origins[from];
      const headers = { ...ask.headers, cookie: cookie(), ...(origin && { origin }) };
      const reply = await host.ask('/api/trpc/case.raise', { ...ask, method: 'POST', headers });
      expectTold(reply, `${what}: ${reply.status} ${reply.body.toString().slice(0, 300)}`);
    }
    expect(await store.look('select from cases')).toEqual([]);
    expect(host.logged()).not.toContain('"fault"');
  });

  it('the same body, sound and from here, raises the case', async () => {
    const host = await hosting(house);
    const { cookie } = await host.as('keeper');
    const headers = { 'content-type': json, cookie: cookie(), origin: host.origin };
    const reply = await host.ask('/api/trpc/case.raise', { method: 'POST', headers, body: raise });
    expect(reply.status).toBe(200);
    expect(await store.look('select from cases')).toHaveLength(1);
  });
});

describe('a fault', () => {
  it('is logged once, under the reference that is answered', async () => {
    const away = createPool(store.connection);
    await away.end();
    const host = await hosting(house, { store: { pool: away } });
    const reply = await host.ask('/api/trpc/organization.view', {
      method: 'POST',
      headers: { 'content-type': json, origin: host.origin, cookie: 'wangge=x' },
      body: '{"json":{"organization":"over-http"}}',
    });
    expect(reply.status).toBe(500);
    const { error } = JSON.parse(reply.body.toString()) as {
      error: { json: { data: { reference: string } } };
    };
    const faults = host
      .logged()
      .split('\n')
      .filter((line) => line.includes('"fault"'))
      .map((line) => JSON.parse(line) as { reference: string });
    expect(faults.map(({ reference }) => reference)).toEqual([error.json.data.reference]);
  });
});
