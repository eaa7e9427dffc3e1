import type { PhotoStore } from '@wangge/ui/parts/photos';
import { isGone } from '../browser/photo-gone.ts';
import { keptPhotos } from '../browser/typed-form.ts';
import { newId } from '../id.ts';
import { draftOf } from './form-draft.ts';

/** 桌面上传照片：sent when they are taken, and shown again when the form is opened anew before it was sent. */
export function uploadTo(organization: string): PhotoStore {
  return {
    send: (photo) => send(organization, photo),
    async kept(form) {
      const ids = await keptPhotos(draftOf(form));
      const photos = ids.map((id) => ({ id, url: photoAddress(organization, id) }));
      const gone = await Promise.all(photos.map(async ({ url }) => isGone(url)));
      return photos.filter((_, index) => !gone[index]);
    },
  };
}

/** The id is made here, so that a retry does not store the photo twice. */
async function send(organization: string, photo: Blob): Promise<string> {
  const id = newId();
  const query = new URLSearchParams({ id, organization });
  const response = await fetch(`/api/file?${query.toString()}`, {
    method: 'POST',
    headers: { 'content-type': photo.type },
    body: photo,
    credentials: 'same-origin',
  });
  if (!response.ok) throw new Error(`the photo was not taken: ${String(response.status)}`);
  return id;
}

/** Where a photo is read; only those who may see its case get it. */
export function photoAddress(organization: string, fileId: string): string {
  return `/api/file/${fileId}?${new URLSearchParams({ organization }).toString()}`;
}
