import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@wangge/db/id';
import { testDatabase } from '@wangge/db/testing/database';
import { HOUR, MINUTE } from '@wangge/grid/time';
import { caseWork } from '../testing/cases.ts';
import { fileWork } from '../testing/files.ts';
import { lighthouseHouse, type House } from '../testing/house.ts';
import type { LighthousePerson } from '../testing/lighthouse-plan.ts';
import { claiming, largePhoto, phonePhoto, smallPhoto } from '../testing/photos.ts';
import { recordWork, walked } from '../testing/records.ts';

const store = await testDatabase();
let house: House;
let files: ReturnType<typeof fileWork>;
let photo: Buffer;

beforeAll(async () => {
  house = await lighthouseHouse(store, { code: 'photos' });
  files = fileWork(house);
  photo = await smallPhoto();
});

const freshId = () => newId(house.clock.now());

async function sent(person: LighthousePerson, bytes = photo): Promise<string> {
  const outcome = await files.send(person, bytes);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value.id;
}

/** What lies in the folder, without the folders. */
function onDisk(folder = files.folder): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'));
}

describe('a photo as a phone takes it', () => {
  it('of twelve megapixels stands upright and says nothing of place, time and device', async () => {
    const taken = await phonePhoto();
    const before = await sharp(taken).metadata();
    expect(before).toMatchObject({ width: 4000, height: 3000, orientation: 6 });
    expect(before.exif?.toString('latin1')).toContain('Leuchtturm');
    const outcome = await files.send('keeper', taken);
    expect(outcome).toMatchObject({ ok: true, value: { width: 1536, height: 2048 } });
    if (!outcome.ok) return;

    const { body, headers } = await files.get('keeper', outcome.value.id);
    const after = await sharp(body).metadata();
    expect(after).toMatchObject({ format: 'jpeg', width: 1536, height: 2048 });
    expect([after.exif, after.icc, after.xmp, after.iptc, after.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(body.toString('latin1')).not.toMatch(/Exif|Leuchtturm|2026:03:11/);
    expect(headers.get('content-type')).toBe('image/jpeg');
    // Orientation 6: the left of the sensor is above.
    const { data } = await sharp(body)
      .extract({ left: 700, top: 100, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeGreaterThan(150);
    expect(data[2]).toBeLessThan(60);

    const small = await files.get('keeper', outcome.value.id, { size: 'small' });
    expect(await sharp(small.body).metadata()).toMatchObject({ width: 360, height: 480 });
    expect(small.body.length).toBeLessThan(body.length);
  });

  it('of ten megabytes is taken', async () => {
    const large = await largePhoto(10.5 * 1024 * 1024);
    expect(large.length).toBeGreaterThan(10 * 1024 * 1024);
    expect(await files.send('keeper', large)).toMatchObject({ ok: true });
  });

  it('in another format becomes JPEG, on white where nothing was', async () => {
    const png = await sharp({
      create: { width: 40, height: 30, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const { body } = await files.get('keeper', await sent('keeper', png));
    const { data, info } = await sharp(body).raw().toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: 40, height: 30, channels: 3 });
    expect(data[0]).toBeGreaterThan(250);
  });
});

describe('what is refused', () => {
  it.each<[string, () => Promise<Buffer>]>([
    ['file.not-an-image', async () => Buffer.from('<html><script>alert(1)</script></html>')],
    ['file.not-an-image', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    [
      'file.not-an-image',
      async () =>
        Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('MZ a program')]),
    ],
    [
      'file.type-not-taken',
      async () => Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1'),
    ],
    ['file.truncated', async () => (await phonePhoto()).subarray(0, 20_000)],
    ['file.empty', async () => Buffer.alloc(0)],
    ['file.too-large', async () => Buffer.alloc(21 * 1024 * 1024, 1)],
    ['file.too-many-pixels', async () => claiming(20_000, 20_000)],
  ])('%s', async (code, bytes) => {
    const id = freshId();
    const outcome = await files.send('keeper', await bytes(), { id });
    expect(outcome).toMatchObject({ ok: false, refusal: { code } });
    expect(await store.look('select from file where id = $1', [id])).toEqual([]);
    expect(onDisk().filter((name) => name.includes(id) || name.startsWith('incoming'))).toEqual([]);
  });

  it('a stream that says less than it brings is cut at the limit, unannounced', async () => {
    function* endless() {
      for (let mebibyte = 0; mebibyte < 64; mebibyte += 1) yield Buffer.alloc(1024 * 1024, 7);
    }
    const stream = Readable.from(endless());
    expect(await files.send('keeper', stream)).toMatchObject({
      refusal: { code: 'file.too-large' },
    });
    expect(stream.destroyed).toBe(false);
  });

  it('a stream that ends before what it announced', async () => {
    expect(await files.send('keeper', photo, { length: photo.length + 1 })).toMatchObject({
      refusal: { code: 'file.truncated' },
    });
  });

  it('a connection that breaks', async () => {
    const stream = Readable.from(
      (function* () {
        yield photo.subarray(0, 100);
        throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
      })(),
    );
    expect(await files.send('keeper', stream)).toMatchObject({
      refusal: { code: 'file.truncated' },
    });
  });

  it.each<[string, LighthousePerson | null, object]>([
    ['file.bad-id', 'keeper', { id: '../../etc/passwd' }],
    ['file.bad-id', 'keeper', { id: null }],
    ['organization.not-found', 'keeper', { organization: 'nosuch' }],
    ['organization.not-found', 'keeper', { organization: null }],
    ['session.signed-out', null, {}],
    ['post.not-entitled', 'former', {}],
    ['post.not-entitled', 'future', {}],
    ['post.not-entitled', 'nobody', {}],
    ['file.grant-unknown', null, { grant: 'made up' }],
  ])('%s: %s, and nothing is read', async (code, person, change) => {
    const stream = Readable.from([photo]);
    expect(await files.send(person, stream, change)).toMatchObject({
      ok: false,
      refusal: { code },
    });
    expect(stream.readableDidRead).toBe(false);
  });

  it('what another account wrote on the same phone', async () => {
    const header = (name: string) =>
      name === 'wangge-account' ? house.account('secondKeeper') : null;
    const { receiveFile } = await import('./files.ts');
    const meta = { id: freshId(), organization: house.code, name: null, length: photo.length };
    expect(
      await receiveFile(await files.contextOf('keeper', header), Readable.from([photo]), meta),
    ).toMatchObject({ refusal: { code: 'session.other-account' } });
  });
});

describe('sent twice', () => {
  it('one after the other it is one photo, whatever the second one brings', async () => {
    const id = freshId();
    const first = await files.send('keeper', photo, { id });
    const second = await files.send('keeper', await smallPhoto('#ff0000'), { id });
    expect(first.ok).toBe(true);
    expect(second).toEqual(first);
    expect(onDisk().filter((name) => name.includes(id))).toHaveLength(2);
  });

  it('at once it is one photo too, and only its bytes are kept', async () => {
    const id = freshId();
    const outcomes = await Promise.all([
      files.send('keeper', photo, { id }),
      files.send('keeper', await smallPhoto('#ff0000'), { id }),
      files.send('keeper', await smallPhoto('#00ff00'), { id }),
    ]);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    const [row] = await store.look<{ sha256: string }>('select sha256 from file where id = $1', [
      id,
    ]);
    const names = onDisk().filter((name) => name.includes(id));
    expect(names).toHaveLength(2);
    expect(names.every((name) => name.includes(row!.sha256.slice(0, 16)))).toBe(true);
    expect((await files.get('keeper', id)).status).toBe(200);
  });

  it('by another person it is refused, and the first one’s photo stays', async () => {
    const id = freshId();
    await files.send('keeper', photo, { id });
    expect(await files.send('secondKeeper', await smallPhoto('#ff0000'), { id })).toMatchObject({
      refusal: { code: 'file.id-taken' },
    });
    expect((await files.get('keeper', id)).status).toBe(200);
  });
});

describe('who is served', () => {
  const readers = [
    'keeper',
    'secondKeeper',
    'northMaster',
    'coastHead',
    'siblingKeeper',
    'southMaster',
    'mechanic',
    'former',
    'future',
    'nobody',
  ] as const;
  const served = async (id: string) => {
    const seen: string[] = [];
    for (const person of readers)
      if ((await files.get(person, id)).status === 200) seen.push(person);
    return seen;
  };

  it('before it belongs to anything: who sent it', async () => {
    expect(await served(await sent('keeper'))).toEqual(['keeper']);
  });

  it('a case’s photo: whoever sees the case', async () => {
    const id = await sent('keeper');
    await caseWork(house, store).raise('keeper', { fileIds: [id] });
    expect(await served(id)).toEqual([
      'keeper',
      'secondKeeper',
      'northMaster',
      'coastHead',
      'mechanic',
    ]);
  });

  it('a confidential case’s photo: who needs to know', async () => {
    const id = await sent('keeper');
    await caseWork(house, store).raise('keeper', {
      kind: 'grievance',
      channel: 'phone',
      fileIds: [id],
    });
    expect(await served(id)).toEqual(['keeper', 'northMaster', 'coastHead']);
  });

  it('a record’s photo: whoever sees the record', async () => {
    const id = await sent('keeper');
    await recordWork(house).enter('keeper', { kind: 'round', answers: walked({ photos: [id] }) });
    expect(await served(id)).toEqual(['keeper', 'secondKeeper', 'northMaster', 'coastHead']);
  });

  it('another organization, and nobody at all, find nothing', async () => {
    const id = await sent('keeper');
    const other = fileWork(
      await lighthouseHouse(store, { code: 'photos-west', clock: house.clock }),
    );
    expect((await other.get('coastHead', id)).refusal).toBe('file.not-found');
    expect((await files.get(null, id)).refusal).toBe('session.signed-out');
    expect((await files.get('keeper', 'x/../y')).refusal).toBe('file.not-found');
  });

  it('is kept by the reader’s browser only, and asked again before it is shown again', async () => {
    const id = await sent('keeper');
    const { headers, body } = await files.get('keeper', id);
    expect(headers.get('cache-control')).toBe('private, max-age=600');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-length')).toBe(String(body.length));
    const tag = headers.get('etag')!;
    const again = await files.get('keeper', id, { tag });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await files.get('siblingKeeper', id, { tag })).refusal).toBe('file.not-found');
  });
});

describe('a resident without account', () => {
  const seed = 'abcdefghijklmnopqrstuvwx';
  const ask = (fileId: string, network = 'test') =>
    house
      .callAs(null)
      .file.grant({ ...house.command(), fileId, seed })
      .then((given) => ({ given, network }));

  it('sends one photo by a grant, once; it belongs to nobody’s account', async () => {
    const id = freshId();
    const { given } = await ask(id);
    expect(await files.send(null, photo, { id, grant: given.grant })).toMatchObject({ ok: true });
    expect(await store.look('select uploaded_by from file where id = $1', [id])).toEqual([
      { uploaded_by: null },
    ]);
    // A retry is the same photo; another one is not.
    expect(await files.send(null, photo, { id, grant: given.grant })).toMatchObject({ ok: true });
    expect(await files.send(null, photo, { id: freshId(), grant: given.grant })).toMatchObject({
      refusal: { code: 'file.grant-unknown' },
    });
  });

  it('also from a browser on which somebody is signed in', async () => {
    const id = freshId();
    const { given } = await ask(id);
    expect(await files.send('keeper', photo, { id, grant: given.grant })).toMatchObject({
      ok: true,
    });
    expect(await store.look('select uploaded_by from file where id = $1', [id])).toEqual([
      { uploaded_by: null },
    ]);
  });

  it('pressed twice, gets the same grant; of it only a hash is kept', async () => {
    const input = { ...house.command(), fileId: freshId(), seed };
    const first = await house.callAs(null).file.grant(input);
    expect(await house.callAs(null).file.grant(input)).toEqual(first);
    const rows = await store.look('select * from upload_grant where file_id = $1', [input.fileId]);
    expect(JSON.stringify(rows)).not.toContain(first.grant);
  });

  it('not from another network, and not after half an hour', async () => {
    const id = freshId();
    const { given } = await ask(id);
    expect(
      await files.send(null, photo, { id, grant: given.grant, network: '203.0.113.9' }),
    ).toMatchObject({
      refusal: { code: 'file.grant-unknown' },
    });
    const before = house.clock.now();
    house.clock.moveTo(before + 31 * MINUTE);
    expect(await files.send(null, photo, { id, grant: given.grant })).toMatchObject({
      refusal: { code: 'file.grant-over' },
    });
    house.clock.moveTo(before);
  });

  it('not more than a network may send within an hour', async () => {
    const crowded = await lighthouseHouse(store, { code: 'photos-crowd' });
    const grant = () =>
      crowded
        .callAs(null)
        .file.grant({ ...crowded.command(), fileId: newId(crowded.clock.now()), seed });
    for (let each = 0; each < 120; each += 1) await grant();
    await expect(grant()).rejects.toThrow('public.too-many');
    crowded.clock.moveTo(crowded.clock.now() + HOUR);
    await grant();
  });
});

describe('the order of writing', () => {
  it('bytes that cannot be committed are taken away again', async () => {
    const id = freshId();
    const context = await files.contextOf('keeper');
    const { receiveFile } = await import('./files.ts');
    // Between the first look and the commit somebody else takes the id.
    const take = () =>
      store.look(
        `insert into file (organization_id, id, media_type, bytes, sha256, width, height, uploaded_at, uploaded_by)
       values ($1, $2, 'image/jpeg', 1, 'x', 1, 1, now(), $3)`,
        [house.organizationId, id, house.person('secondKeeper')],
      );
    const slow = Readable.from(
      (async function* () {
        yield photo.subarray(0, 50);
        await take();
        yield photo.subarray(50);
      })(),
    );
    const meta = { id, organization: house.code, name: null, length: photo.length };
    expect(await receiveFile(context, slow, meta)).toMatchObject({
      refusal: { code: 'file.id-taken' },
    });
    expect(onDisk().filter((name) => name.includes(id))).toEqual([]);
  });
});
