import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll } from 'vitest';
import { newId } from '@wangge/db/id';
import type { ImportKind } from '@wangge/db/schema/import';
import type { Outcome } from '@wangge/grid/outcome';
import { receiveList, type ListReceived } from '../import/lists.ts';
import type { ImportView } from '../import/views.ts';
import type { House } from './house.ts';
import type { LighthousePerson } from './lighthouse-plan.ts';

/** A folder of its own for one test file's lists. */
export function listFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wangge-lists-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Uploading lists in tests: as the host does it, and waiting until they have been read. */
export function listWork(house: House) {
  const { code: organization } = house;

  async function upload(
    who: LighthousePerson | null,
    kind: ImportKind,
    bytes: Uint8Array | string,
    { name = 'list.csv', id = newId(house.clock.now()) } = {},
  ): Promise<Outcome<ListReceived>> {
    const buffer = Buffer.from(bytes);
    const meta = { id, organization, kind, name, length: buffer.length };
    return receiveList(await house.contextOf(who), Readable.from(pieces(buffer)), meta);
  }

  async function settled(importId: string): Promise<ImportView> {
    for (;;) {
      const view = await house.callAs('administrator').import.view({ organization, importId });
      if (view.stage !== 'reading' && view.stage !== 'applying') return view;
    }
  }

  return {
    upload,
    settled,
    /** Uploaded by the administrator and read. */
    async read(kind: ImportKind, bytes: Uint8Array | string, name?: string): Promise<ImportView> {
      const sent = await upload('administrator', kind, bytes, name === undefined ? {} : { name });
      if (!sent.ok) throw new Error(sent.refusal.code);
      return settled(sent.value.id);
    },
  };
}

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += 65_536) yield bytes.subarray(from, from + 65_536);
}
