import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { RequestEvent } from '@sveltejs/kit';
import { newId } from '../../id.ts';
import { api, callOf } from '../api.ts';
import { apiAddress } from '../env.ts';
import { RefusedUpload } from '../refusal.ts';
import { services } from '../services.ts';

/** 没有脚本的表单带来的照片：stored by the API as if the browser had sent them, one by one. */
export async function sendPhotos(
  event: RequestEvent,
  organization: string,
  form: FormData,
): Promise<string[]> {
  const files = form
    .getAll('photos')
    .filter((value): value is File => value instanceof File && value.size > 0);
  const ids: string[] = [];
  for (const file of files) ids.push(await sendPhoto(event, organization, file));
  return ids;
}

async function sendPhoto(event: RequestEvent, organization: string, file: File): Promise<string> {
  const id = newId();
  // One permission for one photo: without account, and also where somebody is signed in on this browser.
  const { grant } = await api(event).file.grant.mutate({
    organization,
    commandId: newId(),
    fileId: id,
    seed: `${newId()}${newId()}`.replaceAll('-', ''),
  });
  const inProcess = services();
  if (inProcess) {
    const stream = Readable.fromWeb(file.stream() as ReadableStream);
    const outcome = await inProcess.receiveFile(callOf(event), stream, {
      id,
      organization,
      name: null,
      length: file.size,
      grant,
    });
    if (!outcome.ok) throw new RefusedUpload(outcome.refusal);
    return id;
  }
  const url = new URL('/api/file', apiAddress());
  url.search = new URLSearchParams({ id, organization, grant }).toString();
  const headers = {
    origin: url.origin,
    'content-type': file.type,
    cookie: event.request.headers.get('cookie') ?? '',
  };
  const response = await fetch(url, { method: 'POST', headers, body: file });
  if (!response.ok)
    throw new RefusedUpload(
      ((await response.json().catch(() => ({}))) as { error?: { refusal?: { code: string } } })
        .error?.refusal ?? { code: 'file.not-taken' },
    );
  return id;
}
