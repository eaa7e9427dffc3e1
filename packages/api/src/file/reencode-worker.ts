import { parentPort } from 'node:worker_threads';
import sharp from 'sharp';
import { longEdge, pixelsAtMost, smallEdge } from './limits.ts';

/*
 * A thread of its own: decoding takes a tenth of a second and tens of megabytes. Every upload is drawn anew: upright,
 * without what the camera wrote about place, time and device, and without whatever else hid behind the picture.
 */
export type Work = { readonly id: number; readonly path: string };

export type Drawn = {
  readonly photo: Uint8Array<ArrayBuffer>;
  readonly small: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
};

export type Reply = { readonly id: number } & (
  { readonly drawn: Drawn } | { readonly refused: string }
);

sharp.cache(false);
sharp.concurrency(1);

async function draw(path: string): Promise<Drawn> {
  // Throws when not even its head can be read: then it only began like a picture.
  await sharp(path, { limitInputPixels: false }).metadata().catch(notAnImage);
  const upright = sharp(path, { failOn: 'error', limitInputPixels: pixelsAtMost }).autoOrient();
  const { data, info } = await upright
    .resize({ width: longEdge, height: longEdge, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82 })
    .toBuffer({ resolveWithObject: true });
  const small = await sharp(data)
    .resize({ width: smallEdge, height: smallEdge, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 76 })
    .toBuffer();
  const { width, height } = info;
  return { photo: new Uint8Array(data), small: new Uint8Array(small), width, height };
}

class NotAnImage extends Error {}

function notAnImage(cause: unknown): never {
  throw new NotAnImage('its head cannot be read', { cause });
}

/** libvips says it in words only. */
function refusalOf(error: unknown): string {
  if (error instanceof NotAnImage) return 'file.not-an-image';
  const words = String(error);
  if (/pixel limit/i.test(words)) return 'file.too-many-pixels';
  return /premature end|truncated|end of (file|stream|input)|out of order read|unexpected eof|not enough data|IDAT/i.test(
    words,
  )
    ? 'file.truncated'
    : 'file.not-an-image';
}

parentPort?.on('message', ({ id, path }: Work) => {
  void draw(path).then(
    (drawn) => {
      const reply: Reply = { id, drawn };
      parentPort?.postMessage(reply, [drawn.photo.buffer, drawn.small.buffer]);
    },
    (error: unknown) => parentPort?.postMessage({ id, refused: refusalOf(error) } satisfies Reply),
  );
});
