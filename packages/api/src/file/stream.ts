import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';

/**
 * Takes a stream into a file of that name, and no more than `most`. The stream is not destroyed when it is refused:
 * the answer still has to go out on its connection.
 */
export async function takeIn(
  stream: Readable,
  path: string,
  { most, announced }: { readonly most: number; readonly announced: number | null },
): Promise<Outcome<number>> {
  const file = await open(path, 'wx', 0o600);
  let bytes = 0;
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
      const part = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk as string | Uint8Array);
      bytes += part.length;
      if (bytes > most) return refuse('file.too-large', { max: most });
      await file.write(part);
    }
  } catch (error) {
    if (isCutOff(error)) return refuse('file.truncated');
    throw error;
  } finally {
    await file.close();
  }
  if (bytes === 0) return refuse('file.empty');
  return announced !== null && bytes < announced ? refuse('file.truncated') : done(bytes);
}

/** The phone went out of reach, or was put away. */
function isCutOff(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR', 'EPIPE'].includes(code ?? '');
}
