import { readdirSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { deflateRawSync, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { decoded, pngOf, smallPhoto } from '@wangge/api/testing/photos';
import { runsOf } from '@wangge/api/testing/runs';
import { newId } from '@wangge/db/id';
import { describe, expect, it } from 'vitest';
import { photoHost } from './testing/photo-host.ts';
import { serving } from './testing/serving.ts';

const { files, house, work, addressOf, rowsOf } = await photoHost();
const photo = await smallPhoto();

const runs = runsOf(60, 1000);

/** What lies on the disk under this id, and whatever an upload has left half done. */
function left(id: string): string[] {
  return readdirSync(work.folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(work.folder, name)).isFile())
    .filter((name) => name.includes(id) || name.endsWith('.part'));
}

/** Refused in the 4xx with words, or taken whole; in no case something in between. */
async function expectDecided(id: string, status: number, body: string): Promise<void> {
  if (status === 200) {
    const { body: kept } = await work.get('keeper', id);
    expect((await decoded(kept)).width).toBeGreaterThan(0);
    // Drawn anew: nothing that hid behind the picture is left.
    expect(kept.includes('PK\u0003\u0004') || kept.includes('<script')).toBe(false);
    return;
  }
  expect(status, body).toBeGreaterThanOrEqual(400);
  expect(status, body).toBeLessThan(500);
  expect(body).toMatch(/[\u4e00-\u9fff]/);
  expect(body).toMatch(/"code":"[a-z-]+\.[a-z-]+"/);
  expect(await rowsOf(id)).toEqual([]);
  expect(left(id)).toEqual([]);
}

async function sendBytes(bytes: Buffer, headers: Record<string, string> = {}) {
  const { ask, origin } = await serving({ files });
  const id = newId(house.clock.now());
  const sent = await ask(addressOf(id), {
    method: 'POST',
    headers: { origin, ...headers },
    body: bytes,
  });
  await expectDecided(id, sent.status, sent.body.toString());
  return { status: sent.status, body: sent.body.toString() };
}

/** The local header of a zip entry, which readers of archives look for anywhere. */
const zip = Buffer.concat([
  Buffer.from('PK\u0003\u0004\u0014\0\0\0\u0008\0', 'latin1'),
  Buffer.alloc(20),
  deflateRawSync(Buffer.alloc(1_000_000)),
  Buffer.from('PK\u0005\u0006', 'latin1'),
  Buffer.alloc(18),
]);

const multipart = (end: string) =>
  Buffer.concat([
    Buffer.from('--b\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n'),
    photo,
    Buffer.from(end),
  ]);

describe('what is no photo, or more than one', () => {
  it.each<[string, number, () => Buffer]>([
    ['a form instead of the bytes', 422, () => multipart('\r\n--b--\r\n')],
    ['a form that breaks off', 422, () => multipart('\r\n--')],
    ['a zip', 422, () => zip],
    ['a photo with a zip behind it', 200, () => Buffer.concat([photo, zip])],
    ['a zip with a photo behind it', 422, () => Buffer.concat([zip, photo])],
    ['a photo with a script behind it', 200, () => Buffer.concat([photo, Buffer.from('<script>')])],
    ['a GIF that is a script', 422, () => Buffer.from('GIF89a/*\0\0*/=1;alert(1)')],
    ['a PDF with a JPEG’s first bytes', 422, () => Buffer.from('\xff\xd8\xff%PDF-1.7', 'latin1')],
    ['a picture of too many pixels', 422, () => pngOf(12_000, 12_000, 1)],
    ['a picture that announces more than it has', 422, () => pngOf(4000, 4000, 10)],
    ['a picture one pixel high and endless', 422, () => pngOf(2 ** 31 - 1, 1, 1)],
    ['a picture of nothing', 422, () => pngOf(0, 0, 0)],
    [
      'a comment that swells to 200 MB',
      200,
      () => pngOf(8, 8, 8, [['zTXt', swollen('Comment\0\0', 200)]]),
    ],
    [
      'a colour profile that swells to 200 MB',
      200,
      () => pngOf(8, 8, 8, [['iCCP', swollen('icc\0\0', 200)]]),
    ],
  ])('%s: %i', { timeout: 60_000 }, async (_, status, bytes) => {
    const before = process.memoryUsage().rss;
    const sent = await sendBytes(bytes());
    expect(sent.status, sent.body).toBe(status);
    expect(process.memoryUsage().rss - before).toBeLessThan(600 * 1024 * 1024);
  });

  it('a picture that fills the limit to the last pixel does not fill the memory', async () => {
    const before = process.memoryUsage().rss;
    expect((await sendBytes(pngOf(8900, 8900))).status).toBe(200);
    expect(process.memoryUsage().rss - before).toBeLessThan(900 * 1024 * 1024);
  }, 60_000);

  it('a photo whose bytes have been tampered with, anywhere', { timeout: 300_000 }, async () => {
    const change = fc.record({
      at: fc.nat(photo.length - 1),
      put: fc.uint8Array({ maxLength: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const bytes = Buffer.from(photo);
        for (const { at, put } of changes) bytes.set(put.subarray(0, bytes.length - at), at);
        await sendBytes(bytes);
      }),
      runs,
    );
  });

  it('any bytes at all, with any type and name', { timeout: 300_000 }, async () => {
    const head = fc.constantFrom('', '\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'RIFF\0\0\0\0WEBPVP8L');
    const type = fc.constantFrom('image/jpeg', 'multipart/form-data; boundary=', 'x', '');
    await fc.assert(
      fc.asyncProperty(head, fc.uint8Array({ maxLength: 600 }), type, async (start, rest, kind) => {
        const bytes = Buffer.concat([Buffer.from(start, 'latin1'), rest]);
        await sendBytes(bytes, { 'content-type': kind });
      }),
      runs,
    );
  });
});

describe('what is said around it', () => {
  it('any id, organization, grant and size', { timeout: 300_000 }, async () => {
    const { ask, origin } = await serving({ files });
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom('', 'photos', '../../etc/passwd', '%00', newId(house.clock.now())),
    );
    await fc.assert(
      fc.asyncProperty(odd, odd, odd, odd, async (id, organization, grant, size) => {
        const encode = (text: string) => encodeURIComponent(text.toWellFormed());
        const query = `organization=${encode(organization)}&grant=${encode(grant)}&size=${encode(size)}`;
        const posted = await ask(`/api/file?id=${encode(id)}&${query}`, {
          method: 'POST',
          headers: { origin },
          body: photo,
        });
        const got = await ask(`/api/file/${encode(id)}?${query}`);
        for (const { status, body } of [posted, got]) {
          expect(status, body.toString()).toBeGreaterThanOrEqual(400);
          expect(status, body.toString()).toBeLessThan(500);
          expect(body.toString()).toMatch(/[\u4e00-\u9fff]/);
        }
      }),
      runs,
    );
  });

  const head = (id: string, port: number, rest: string) =>
    `POST ${addressOf(id)} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\norigin: http://127.0.0.1:${port}\r\n${rest}\r\n\r\n`;

  it.each<[string, string, Buffer | string, RegExp]>([
    ['headers of a megabyte', `x: ${'a'.repeat(1_000_000)}`, '', /^HTTP\/1\.1 431 /],
    ['thousands of headers', 'x: y\r\n'.repeat(20_000) + 'z: 1', '', /^HTTP\/1\.1 4\d\d /],
    ['a length that is no number', 'content-length: many', photo, /^HTTP\/1\.1 400 /],
    ['a negative length', 'content-length: -5', photo, /^HTTP\/1\.1 400 /],
    ['two lengths', 'content-length: 5\r\ncontent-length: 6', photo, /^HTTP\/1\.1 400 /],
    [
      'a length and chunks',
      'content-length: 5\r\ntransfer-encoding: chunked',
      photo,
      /^HTTP\/1\.1 400 /,
    ],
    ['a chunk that is no chunk', 'transfer-encoding: chunked', 'zz\r\nabc', /^HTTP\/1\.1 4\d\d /],
    [
      'a length beyond reason',
      'content-length: 99999999999',
      '',
      /^HTTP\/1\.1 413 [^]*file.too-large/,
    ],
    // What is left over reads like a second request, and a bad one.
    ['less than it brings', 'content-length: 20', photo, /^HTTP\/1\.1 4(?:00|22) /],
    ['nothing of what it brings', 'x: y', photo, /^HTTP\/1\.1 4(?:00|22) /],
  ])('%s', { timeout: 60_000 }, async (_, headers, bytes, answer) => {
    const { port, ask } = await serving({ files });
    const id = newId(house.clock.now());
    const answered = await sendRaw(port, [head(id, port, headers), bytes]);
    expect(answered.slice(0, 2000)).toMatch(answer);
    // Node may answer before the upload has noticed that it is over.
    await expect.poll(() => left(id)).toEqual([]);
    expect(await rowsOf(id)).toEqual([]);
    expect((await ask('/api/health')).status).toBe(200);
  });

  it('streams that are given up at any byte leave nothing, and the host goes on', async () => {
    const { port, ask } = await serving({ files });
    const ids = await Promise.all(
      Array.from({ length: 24 }, async (_, n) => {
        const id = newId(house.clock.now());
        const until = Math.floor((photo.length * n) / 24);
        await giveUp(port, [
          head(id, port, `content-length: ${photo.length}`),
          photo.subarray(0, until),
        ]);
        return id;
      }),
    );
    await expect.poll(() => ids.flatMap(left), { timeout: 10_000 }).toEqual([]);
    for (const id of ids) expect(await rowsOf(id)).toEqual([]);
    expect((await ask('/api/health')).status).toBe(200);
  });
});

/** So many megabytes of nothing, packed. */
function swollen(start: string, megabytes: number): Buffer {
  return Buffer.concat([
    Buffer.from(start, 'latin1'),
    deflateSync(Buffer.alloc(megabytes * 1024 * 1024)),
  ]);
}

/** Writes until the other side closes, or says nothing more for a while; gives what it has answered. */
function sendRaw(port: number, parts: ReadonlyArray<string | Buffer>): Promise<string> {
  return new Promise((resolve) => {
    const answered: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => {
      for (const part of parts) socket.write(part);
    });
    socket.setTimeout(1500, () => socket.destroy());
    socket.on('data', (bytes) => answered.push(bytes));
    socket.on('error', () => {});
    socket.on('close', () => resolve(Buffer.concat(answered).toString()));
  });
}

function giveUp(port: number, parts: ReadonlyArray<string | Buffer>): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      for (const part of parts.slice(0, -1)) socket.write(part);
      socket.write(parts.at(-1) ?? '', () => {
        socket.destroy();
        resolve();
      });
    });
    socket.on('error', () => resolve());
  });
}
