const longestSide = 1600;
const quality = 0.82;

/**
 * Makes a photo small enough for a weak network, upright and without its metadata. What cannot be read as an image is
 * passed on unchanged: the server decides.
 */
export async function shrinkPhoto(file: Blob): Promise<Blob> {
  const picture = await readPicture(file).catch(() => null);
  if (!picture) return file;
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const small = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/jpeg', quality),
  );
  return small ?? file;
}

/** The browser turns the picture by its EXIF mark while decoding. */
function readPicture(file: Blob): Promise<ImageBitmap> {
  return createImageBitmap(file, { imageOrientation: 'from-image' });
}
