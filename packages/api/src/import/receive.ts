import { rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { isId } from '@wangge/db/id';
import { importKinds, type ImportKind } from '@wangge/db/schema/import';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import { tidy } from '@wangge/grid/list/cell';
import type { MemberCall } from '../call.ts';
import type { Context } from '../context.ts';
import { takeIn } from '../file/lookup.ts';
import { insideAsMember } from '../inside.ts';
import { folderFor, listPath } from './disk.ts';
import { mayImport } from './entitled.ts';
import { bytesAtMost } from './limits.ts';
import { readingOf } from './perform.ts';
import { startReading, type Reading } from './reading.ts';
import { insertRun, readRun } from './store.ts';

export type ListMeta = {
  readonly id: string | null;
  readonly organization: string | null;
  readonly kind: string | null;
  readonly name: string | null;
  readonly length: number | null;
};

export type ListReceived = { readonly id: string };

/** 收一张表：safe on the disk, then a row, then read. Its id is made by the sender: sent twice, it is the same. */
export async function receiveList(
  context: Context,
  stream: Readable,
  meta: ListMeta,
): Promise<Outcome<ListReceived>> {
  const { id: importId, organization } = meta;
  const kind = importKinds.find((each) => each === meta.kind);
  if (!isId(importId)) return refuse('file.bad-id');
  if (!kind) return refuse('import.unknown-kind');
  const most = /\.(csv|txt)$/i.test(meta.name ?? '') ? bytesAtMost.csv : bytesAtMost.xlsx;
  const megabytes = most / 1024 / 1024;
  if (meta.length !== null && meta.length > most)
    return refuse('import.too-large', { max: megabytes });
  const inside = <T>(work: (call: MemberCall) => Promise<Outcome<T>>) =>
    insideAsMember(context, organization ?? '', work);
  const admitted = await inside(async (call): Promise<Outcome<Admitted>> => {
    const allowed = mayImport(call, kind);
    if (!allowed.ok) return allowed;
    const known = await readRun(call, importId);
    if (known && known.run.uploadedBy !== call.actor.personId) return refuse('file.id-taken');
    return done({ organizationId: call.organization.id, known: known !== null });
  });
  if (!admitted.ok) return admitted;
  const key = { organizationId: admitted.value.organizationId, importId };
  if (admitted.value.known) return done({ id: importId });
  await folderFor(context.files, key);
  const path = listPath(context.files, key);
  await rm(path, { force: true });
  const taken = await takeIn(stream, path, { most, announced: meta.length });
  if (!taken.ok) {
    await rm(path, { force: true });
    return taken.refusal.code === 'file.too-large'
      ? refuse('import.too-large', { max: megabytes })
      : taken;
  }
  const { size } = await stat(path);
  const reading = await inside((call) => insert(call, importId, kind, meta.name, size));
  if (!reading.ok) return reading;
  if (reading.value) startReading(context, reading.value);
  return done({ id: importId });
}

type Admitted = { readonly organizationId: string; readonly known: boolean };

async function insert(
  call: MemberCall,
  importId: string,
  kind: ImportKind,
  name: string | null,
  bytes: number,
): Promise<Outcome<Reading | null>> {
  const { tx, organization, actor, at } = call;
  const fresh = await insertRun(tx, {
    organizationId: organization.id,
    id: importId,
    kind,
    stage: 'reading',
    fileName: readable(name),
    fileBytes: bytes,
    uploadedBy: actor.personId,
    uploadedAt: at,
    asked: {},
    progressAt: at,
    version: 1,
  });
  return done(fresh ? readingOf(call, { id: importId, kind }, {}) : null);
}

function readable(name: string | null): string {
  const last =
    (name ?? '')
      .toWellFormed()
      .replaceAll(/\p{Cc}/gu, '')
      .split(/[\\/]/)
      .at(-1) ?? '';
  return tidy(last).slice(0, 120);
}
