import { open } from 'node:fs/promises';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';

export const imageTypes = ['jpeg', 'png', 'webp'] as const;
export type ImageType = (typeof imageTypes)[number];

/** 看内容，不看名字：what the first bytes say. The re-encoding afterwards has the last word. */
export function typeOf(head: Uint8Array): Outcome<ImageType> {
  const text = (from: number, until: number) => String.fromCharCode(...head.subarray(from, until));
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return done('jpeg');
  if (head[0] === 0x89 && text(1, 8) === 'PNG\r\n\u001a\n') return done('png');
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return done('webp');
  // What iPhones store; their browsers hand out JPEG when a page asks for it.
  if (text(4, 8) === 'ftyp' && /^(heic|heix|hevc|mif1|msf1)$/.test(text(8, 12)))
    return refuse('file.type-not-taken', { type: 'heic' });
  return refuse('file.not-an-image');
}

export async function typeOfFile(path: string): Promise<Outcome<ImageType>> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
    return typeOf(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}
