import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { constants, createGzip, type Gzip } from 'node:zlib';

const compressible =
  /^(?:text\/|application\/(?:json|javascript|manifest\+json|x-ndjson)|image\/svg)/;
const smallest = 1024;

/**
 * Compresses what is rendered here: the Kit adapter compresses its static files only. The decision falls when the
 * head is written; everything that is compressed already, tiny or binary passes untouched.
 */
export function gzipWhenUseful(req: IncomingMessage, res: ServerResponse): void {
  if (req.method === 'HEAD' || !accepts(req)) return;
  const writeHead = res.writeHead.bind(res);
  const write = res.write.bind(res);
  const end = res.end.bind(res);
  let gzip: Gzip | null = null;
  let decided = false;

  function decide(): void {
    if (decided) return;
    decided = true;
    if (!isUseful(res)) return;
    res.removeHeader('content-length');
    res.setHeader('content-encoding', 'gzip');
    res.appendHeader('vary', 'Accept-Encoding');
    const stream = createGzip({ level: 6, flush: constants.Z_SYNC_FLUSH });
    stream.on('data', (chunk: Buffer) => {
      if (!write(chunk)) stream.pause();
    });
    stream.on('end', () => end());
    res.on('drain', () => stream.resume());
    res.on('close', () => stream.destroy());
    gzip = stream;
  }

  res.writeHead = (status: number, ...rest: unknown[]) => {
    res.statusCode = status;
    const last = rest.at(-1);
    if (last && typeof last === 'object') {
      for (const [name, value] of Object.entries(last as OutgoingHttpHeaders)) {
        if (value === undefined) continue;
        res.setHeader(name, value);
      }
    }
    decide();
    return writeHead(status);
  };

  res.write = ((chunk: Buffer | string, ...rest: never[]) => {
    decide();
    if (!gzip) return write(chunk, ...rest);
    const more = gzip.write(chunk);
    // Whoever waits for `drain` waits on the response, but it is the compressor that is full.
    if (!more) gzip.once('drain', () => res.emit('drain'));
    return more;
  }) as typeof res.write;

  res.end = ((...given: unknown[]) => {
    const chunk =
      typeof given[0] === 'string' || given[0] instanceof Uint8Array ? given[0] : undefined;
    decide();
    if (!gzip) return (end as (...given: unknown[]) => ServerResponse)(...given);
    const done = given.find((one): one is () => void => typeof one === 'function');
    if (done) res.once('finish', done);
    gzip.end(chunk);
    return res;
  }) as typeof res.end;
}

function accepts(req: IncomingMessage): boolean {
  const header = req.headers['accept-encoding'];
  return typeof header === 'string' && /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:\s|,|$))/.test(header);
}

function isUseful(res: ServerResponse): boolean {
  if (
    res.statusCode < 200 ||
    res.statusCode === 204 ||
    res.statusCode === 206 ||
    res.statusCode === 304
  )
    return false;
  if (res.hasHeader('content-encoding')) return false;
  const length = res.getHeader('content-length');
  if (length !== undefined && Number(length) < smallest) return false;
  const type = res.getHeader('content-type');
  return typeof type === 'string' && compressible.test(type);
}
