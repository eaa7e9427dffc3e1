import { describe, expect, it } from 'vitest';
import type { Entry } from './entry.ts';
import { overHttp } from './transport.ts';

const owner = { account: 'a1', organization: 'college' };
const entry: Entry = {
  id: 'e1',
  owner,
  procedure: 'record.enter',
  input: { commandId: 'e1', organization: 'college' },
  subject: 'room-304',
  title: '304',
  madeAt: 1_000,
  photos: [],
  state: 'waiting',
  refusal: null,
  deliveredAt: null,
};

const photo = { id: 'p1', type: 'image/jpeg', bytes: new ArrayBuffer(3), sent: false };

type Sent = { readonly url: string; readonly init: RequestInit };

function answering(status: number, body: unknown = null) {
  const sent: Sent[] = [];
  const send = async (url: string, init: RequestInit) => {
    sent.push({ url, init });
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  };
  return { sent, transport: overHttp(send as typeof fetch) };
}

const asProcedure = (code: string) => ({ error: { json: { data: { refusal: { code } } } } });

describe('sending over HTTP', () => {
  it('posts the command as it was made, with its owner and the present clock beside it', async () => {
    const { sent, transport } = answering(200, { result: { data: { json: { id: 'r1' } } } });
    const before = Date.now();
    expect(await transport.command(entry)).toMatchObject({ kind: 'delivered' });
    const [{ url, init } = { url: '', init: {} }] = sent;
    const headers = new Headers(init.headers);
    expect(url).toBe('/api/trpc/record.enter');
    expect(init.body).toBe('{"json":{"commandId":"e1","organization":"college"}}');
    expect(headers.get('content-type')).toBe('application/json');
    expect(headers.get('wangge-account')).toBe('a1');
    expect(Number(headers.get('wangge-present'))).toBeGreaterThanOrEqual(before);
  });

  it('keeps the view that the procedure answers with', async () => {
    const answer = { id: 'r1', raised: [{ number: 'SS-1' }] };
    const { transport } = answering(200, { result: { data: { json: answer } } });
    expect(await transport.command(entry)).toEqual({ kind: 'delivered', answer });
    const silent = answering(200, { result: { data: {} } }).transport;
    expect(await silent.command(entry)).toEqual({ kind: 'delivered', answer: undefined });
  });

  it('streams a photo under its own id', async () => {
    const { sent, transport } = answering(200, { id: 'p1', width: 4 });
    expect(await transport.photo(photo, owner)).toEqual({ kind: 'delivered' });
    expect(sent[0]?.url).toBe('/api/file?id=p1&organization=college');
    expect(new Headers(sent[0]?.init.headers).get('content-type')).toBe('image/jpeg');
  });

  it.each(['', 'no json', '<html>请先登录本店网络</html>', '{"id":', '{}', 'null'])(
    'takes nothing for delivered that the suite has not said: 200 %j',
    async (body) => {
      const { transport } = answering(200, body);
      expect(await transport.command(entry)).toEqual({ kind: 'offline' });
      expect(await transport.photo(photo, owner)).toEqual({ kind: 'offline' });
    },
  );

  it.each([200, 422])('takes an answer of %i that breaks off for none', async (status) => {
    const half = new ReadableStream<Uint8Array>({
      start(stream) {
        stream.enqueue(new TextEncoder().encode('{"error":{"json":{"da'));
        stream.error(new TypeError('network error'));
      },
    });
    const transport = overHttp(() => Promise.resolve(new Response(half, { status })));
    expect(await transport.command(entry)).toEqual({ kind: 'offline' });
  });

  it.each([
    [401, asProcedure('session.signed-out'), { kind: 'locked' }],
    [403, asProcedure('session.other-account'), { kind: 'locked' }],
    [403, asProcedure('authority.not-granted'), refused('authority.not-granted')],
    [422, asProcedure('record.withdrawn'), refused('record.withdrawn')],
    [413, { error: { refusal: { code: 'file.too-large' } } }, refused('file.too-large')],
    [
      404,
      '<html>',
      { kind: 'refused', refusal: { code: 'entry.not-understood', details: { status: 404 } } },
    ],
    [429, asProcedure('session.throttled'), { kind: 'offline' }],
    [500, asProcedure('x'), { kind: 'later' }],
    [502, '', { kind: 'offline' }],
    [503, '', { kind: 'offline' }],
  ])('reads %i %j', async (status, body, reply) => {
    expect(await answering(status, body).transport.command(entry)).toEqual(reply);
  });

  it('takes a broken line for what it is', async () => {
    const transport = overHttp(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await transport.command(entry)).toEqual({ kind: 'offline' });
  });
});

function refused(code: string) {
  return { kind: 'refused', refusal: { code } };
}
