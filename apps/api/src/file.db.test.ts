import { connect } from 'node:net';
import { largePhoto, smallPhoto } from '@wangge/api/testing/photos';
import { newId } from '@wangge/db/id';
import { describe, expect, it } from 'vitest';
import { photoHost } from './testing/photo-host.ts';
import { serving } from './testing/serving.ts';

const { files, house, addressOf, rowsOf } = await photoHost();
const photo = await smallPhoto();

function refusalIn(body: Buffer): string | undefined {
  return (JSON.parse(body.toString()) as { error?: { refusal?: { code: string } } }).error?.refusal
    ?.code;
}

describe('a photo over HTTP', () => {
  it('of ten megabytes goes in, and comes out smaller', async () => {
    const { ask, origin } = await serving({ files });
    const id = newId(house.clock.now());
    const large = await largePhoto(10.5 * 1024 * 1024);
    const sent = await ask(addressOf(id), { method: 'POST', headers: { origin }, body: large });
    expect([sent.status, JSON.parse(sent.body.toString())]).toMatchObject([200, { id }]);
    const got = await ask(`/api/file/${id}?organization=photos&size=small`);
    expect(got.status).toBe(200);
    expect(got.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'private, max-age=600',
    });
    expect(got.body.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
    const { etag = '' } = got.headers;
    const again = await ask(`/api/file/${id}?organization=photos&size=small`, {
      headers: { 'if-none-match': etag },
    });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const head = await ask(`/api/file/${id}?organization=photos`, { method: 'HEAD' });
    expect([head.status, head.body.length]).toEqual([200, 0]);
  });

  it.each<[number, string, () => Buffer]>([
    [422, 'file.not-an-image', () => Buffer.from('<svg onload="alert(1)"/>')],
    [413, 'file.too-large', () => Buffer.alloc(21 * 1024 * 1024, 7)],
    [422, 'file.empty', () => Buffer.alloc(0)],
  ])('%d %s, with words', async (status, code, bytes) => {
    const { ask, origin } = await serving({ files });
    const id = newId(house.clock.now());
    const headers = { origin, 'content-length': String(bytes().length) };
    const sent = await ask(addressOf(id), { method: 'POST', headers, body: bytes() });
    expect([sent.status, refusalIn(sent.body)]).toEqual([status, code]);
    expect(sent.body.toString()).toMatch(/[\u4e00-\u9fff]/);
    expect(await rowsOf(id)).toEqual([]);
  });

  it('that grows beyond the limit without saying so is cut off with an answer', async () => {
    const { port, origin } = await serving({ files });
    const id = newId(house.clock.now());
    const answer = await sendRaw(port, [
      `POST ${addressOf(id)} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\norigin: ${origin}\r\ntransfer-encoding: chunked\r\n\r\n`,
      ...Array.from({ length: 24 }, () => chunk(Buffer.alloc(1024 * 1024, 7))),
    ]);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('file.too-large');
    expect(await rowsOf(id)).toEqual([]);
  });

  it('whose connection breaks leaves nothing, and the host goes on', async () => {
    const { port, origin, ask } = await serving({ files });
    const id = newId(house.clock.now());
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(
          `POST ${addressOf(id)} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\norigin: ${origin}\r\ncontent-length: ${photo.length}\r\n\r\n`,
        );
        socket.write(photo.subarray(0, 200), () => {
          socket.destroy();
          resolve();
        });
      });
    });
    await expect
      .poll(async () => (await ask(`/api/file/${id}?organization=photos`)).status)
      .toBe(404);
    expect(await rowsOf(id)).toEqual([]);
    const sent = await ask(addressOf(id), { method: 'POST', headers: { origin }, body: photo });
    expect(sent.status).toBe(200);
  });
});

function chunk(bytes: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`${bytes.length.toString(16)}\r\n`),
    bytes,
    Buffer.from('\r\n'),
  ]);
}

/** Writes until the other side closes, and gives what it has answered. */
function sendRaw(port: number, parts: ReadonlyArray<string | Buffer>): Promise<string> {
  return new Promise((resolve) => {
    const answered: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => {
      for (const part of parts) socket.write(part);
    });
    socket.on('data', (bytes) => answered.push(bytes));
    socket.on('error', () => {});
    socket.on('close', () => resolve(Buffer.concat(answered).toString()));
  });
}
