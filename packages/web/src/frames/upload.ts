import { newId } from '../id.ts';

/** 桌面上传照片：the id is made here, so that a retry does not store the photo twice. */
export function uploadTo(organization: string): (photo: Blob) => Promise<string> {
  return async (photo) => {
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
  };
}

/** Where a photo is read; only those who may see its case get it. */
export function photoAddress(organization: string, fileId: string): string {
  return `/api/file/${fileId}?${new URLSearchParams({ organization }).toString()}`;
}
