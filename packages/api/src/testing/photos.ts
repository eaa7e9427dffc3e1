import { randomBytes } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** Where the phone says it was: 43.8751 N, 87.6168 E. Must be nowhere afterwards. */
const exif = {
  IFD0: { Make: 'Leuchtturm', Model: 'Kamera 9', Copyright: '守一' },
  IFD2: { DateTimeOriginal: '2026:03:11 21:58:03' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '43/1 52/1 3036/100',
    GPSLongitudeRef: 'E',
    GPSLongitude: '87/1 37/1 48/100',
  },
};

/** Twelve megapixels as a phone writes them: lying on its side, with the place in it. Red above, blue below, upright. */
export async function phonePhoto(): Promise<Buffer> {
  const [width, height] = [4000, 3000];
  const half = (colour: string) => ({
    create: { width: width / 2, height, channels: 3 as const, background: colour },
  });
  // Orientation 6: what lies on the left is shown above.
  return sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
    .composite([
      { input: half('#d00000'), left: 0, top: 0 },
      { input: half('#0000d0'), left: width / 2, top: 0 },
    ])
    .withExif(exif)
    .withMetadata({ orientation: 6, exif })
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** A picture that does not compress: noise of about that many bytes, as JPEG. */
export async function largePhoto(bytes: number): Promise<Buffer> {
  const side = Math.ceil(Math.sqrt(bytes / 2.35));
  const noise = randomBytes(side * side * 3);
  return sharp(noise, { raw: { width: side, height: side, channels: 3 } })
    .jpeg({ quality: 98, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

export async function smallPhoto(colour = '#336699'): Promise<Buffer> {
  return sharp({ create: { width: 64, height: 48, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();
}

/** Read to its last line; throws at anything that is missing or wrong. */
export async function decoded(photo: Buffer): Promise<{ width: number; height: number }> {
  const { info } = await sharp(photo, { failOn: 'warning' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return info;
}

/** A few bytes that claim to be a picture of that size. */
export function claiming(width: number, height: number): Buffer {
  return drawnAs(width, height, Buffer.alloc(1024));
}

/** A black picture, which packs into next to nothing; with so many of its lines, and with whatever chunks. */
export function pngOf(
  width: number,
  height: number,
  lines = height,
  chunks: ReadonlyArray<readonly [name: string, body: Buffer]> = [],
): Buffer {
  // One line of two thousand million pixels is not written out.
  const line = Math.min(width, 65_536) * 3 + 1;
  return drawnAs(width, height, Buffer.alloc(line * lines), chunks);
}

function drawnAs(
  width: number,
  height: number,
  pixels: Buffer,
  chunks: ReadonlyArray<readonly [name: string, body: Buffer]> = [],
): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    chunk('IHDR', head),
    ...chunks.map(([name, body]) => chunk(name, body)),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
