import type { Refusal } from '@wangge/grid/outcome';
import { newId } from '../id.ts';

type Sent = { id: string } | { refusal: Refusal | null };

/** 上传一张表，说到了几成：`fetch` does not tell how much of a body has left. The id is made here; a retry is the same. */
export function sendListTo(
  organization: string,
): (kind: string, file: File, progress: (share: number) => void) => Promise<Sent> {
  let last: { file: File; kind: string; id: string } | null = null;
  return (kind, file, progress) => {
    if (last?.file !== file || last.kind !== kind) last = { file, kind, id: newId() };
    const { id } = last;
    const query = new URLSearchParams({ id, organization, kind, name: file.name });
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open('POST', `/api/import?${query.toString()}`);
      request.setRequestHeader('content-type', 'application/octet-stream');
      request.upload.addEventListener('progress', ({ loaded, total }) => {
        progress(total > 0 ? loaded / total : 0);
      });
      request.addEventListener('error', () => resolve({ refusal: null }));
      request.addEventListener('load', () => {
        if (request.status === 200) return resolve({ id });
        last = null;
        resolve({ refusal: refusalIn(request.responseText) });
      });
      request.send(file);
    });
  };
}

function refusalIn(text: string): Refusal | null {
  try {
    return (JSON.parse(text) as { error?: { refusal?: Refusal } }).error?.refusal ?? null;
  } catch {
    return null;
  }
}
