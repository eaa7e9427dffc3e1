import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll } from 'vitest';
import { newId } from '@wangge/db/id';
import type { Outcome } from '@wangge/grid/outcome';
import type { Context } from '../context.ts';
import { receiveFile, serveFile, type FileMeta } from '../file/files.ts';
import type { FileReceived } from '../file/views.ts';
import type { House } from './house.ts';
import type { LighthousePerson } from './lighthouse-plan.ts';

export type Served = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
};

/** Photos of a house: sent as a browser sends them, and served over HTTP. In a folder of their own. */
export function fileWork(house: House) {
  const folder = mkdtempSync(join(tmpdir(), 'wangge-files-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function contextOf(
    person: LighthousePerson | null,
    header: Context['header'] = () => null,
    network = 'test',
  ): Promise<Context> {
    return { ...(await house.contextOf(person)), files: folder, header, network };
  }

  async function send(
    person: LighthousePerson | null,
    bytes: Uint8Array | Readable,
    change: Partial<FileMeta> & { readonly network?: string } = {},
  ): Promise<Outcome<FileReceived>> {
    const { network, ...meta } = change;
    const stream = bytes instanceof Readable ? bytes : Readable.from(chunks(bytes));
    return receiveFile(await contextOf(person, undefined, network), stream, {
      id: newId(house.clock.now()),
      organization: house.code,
      name: 'IMG_0001.jpg',
      length: bytes instanceof Readable ? null : bytes.length,
      ...meta,
    });
  }

  async function get(
    person: LighthousePerson | null,
    id: string,
    { size = null, tag = null }: { size?: string | null; tag?: string | null } = {},
  ): Promise<Served & { readonly refusal: string | null }> {
    let refusal: string | null = null;
    const header: Context['header'] = (name) => (name === 'if-none-match' ? tag : null);
    const server = createServer((_req, res) => {
      void contextOf(person, header)
        .then((context) => serveFile(context, { id, organization: house.code, size }, res))
        .then((outcome) => {
          if (outcome.ok) return;
          refusal = outcome.refusal.code;
          res.writeHead(404).end();
        });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${String(port)}/`);
    const body = Buffer.from(await response.arrayBuffer());
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    return { status: response.status, headers: response.headers, body, refusal };
  }

  return { folder, contextOf, send, get };
}

/** As a socket delivers it. */
function* chunks(bytes: Uint8Array): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_536)
    yield Buffer.from(bytes.subarray(at, at + 65_536));
}
