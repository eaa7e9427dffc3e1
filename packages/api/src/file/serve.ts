import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { isId } from '@wangge/db/id';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { Context } from '../context.ts';
import { insideAsMember } from '../inside.ts';
import { pathOf, type Size } from './disk.ts';
import { readFile, visibleFiles } from './store.ts';

export type FileAsked = {
  readonly id: string;
  readonly organization: string | null;
  readonly size: string | null;
};

/** A browser may show it again for a while; whoever loses the right to see it loses it soon after. */
const keptFor = 600;

/** 给一张照片：only to those who may see the case or record that it belongs to. */
export async function serveFile(
  context: Context,
  asked: FileAsked,
  res: ServerResponse,
): Promise<Outcome<void>> {
  if (!isId(asked.id)) return refuse('file.not-found');
  const found = await insideAsMember(context, asked.organization ?? '', async (call) => {
    const line = await readFile(call, asked.id, await visibleFiles(call));
    return line ? done(line) : refuse('file.not-found');
  });
  if (!found.ok) return found;
  const line = found.value;
  const size: Size = asked.size === 'small' ? 'small' : 'full';
  const path = pathOf(context.files, line.organizationId, line, size);
  const bytes = await sizeOf(path);
  if (bytes === null) {
    context.report(new Error('a photo is not where its row says'));
    return refuse('file.not-found');
  }
  const tag = `"${line.sha256.slice(0, 32)}-${size}"`;
  res.setHeader('etag', tag);
  res.setHeader('cache-control', `private, max-age=${String(keptFor)}`);
  res.setHeader('content-type', line.mediaType);
  res.setHeader('content-disposition', 'inline');
  res.setHeader('x-content-type-options', 'nosniff');
  res.setHeader('content-security-policy', "default-src 'none'; sandbox");
  if (context.header('if-none-match') === tag) {
    res.statusCode = 304;
    res.end();
    return done(undefined);
  }
  res.setHeader('content-length', bytes);
  if (res.req.method === 'HEAD') res.end();
  else await pipeline(createReadStream(path), res).catch(ignoreCutOff);
  return done(undefined);
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    const file = await open(path, 'r');
    try {
      return (await file.stat()).size;
    } finally {
      await file.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Whoever asked has gone: nothing is wrong. */
function ignoreCutOff(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE' && error.code !== 'ECONNRESET') throw error;
}
