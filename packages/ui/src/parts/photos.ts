/** A photo on the page: already on the server (`url` alone), or taken just now (`blob` too, `url` is its object address). */
export type Photo = {
  readonly id: string;
  readonly url: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly blob?: Blob;
};

/** Where photos go as soon as they are taken, and those that a form had when it was left. */
export type PhotoStore = {
  readonly send: (photo: Blob) => Promise<string>;
  readonly kept: (form: HTMLFormElement) => Promise<readonly Photo[]>;
};

const LONG_EDGE = 1600;
const QUALITY = 0.82;

/**
 * At most 1600 px on the long edge, as JPEG. Drawing it anew also leaves behind where and with what it was taken.
 * A file that this browser cannot read goes on as it is: the server decides what it accepts.
 */
export async function downscale(file: Blob, longEdge: number = LONG_EDGE): Promise<Blob> {
  const picture = await decode(file);
  if (picture === null) return file;
  const scale = Math.min(1, longEdge / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const scaled = await encode(picture.source, width, height);
  picture.release();
  return scaled ?? file;
}

type Picture = { source: CanvasImageSource; width: number; height: number; release: () => void };

async function decode(file: Blob): Promise<Picture | null> {
  if (typeof createImageBitmap === 'function') {
    const bitmap = await createImageBitmap(file).catch(() => null);
    if (bitmap !== null)
      return {
        source: bitmap,
        width: bitmap.width,
        height: bitmap.height,
        release: () => bitmap.close(),
      };
  }
  return decodeByElement(file);
}

function decodeByElement(file: Blob): Promise<Picture | null> {
  return new Promise((resolve) => {
    const url = URL.createObjectURL(file);
    const image = new Image();
    const release = () => URL.revokeObjectURL(url);
    image.onload = () =>
      resolve({ source: image, width: image.naturalWidth, height: image.naturalHeight, release });
    image.onerror = () => {
      release();
      resolve(null);
    };
    image.src = url;
  });
}

async function encode(
  source: CanvasImageSource,
  width: number,
  height: number,
): Promise<Blob | null> {
  if (typeof OffscreenCanvas === 'function') {
    const canvas = new OffscreenCanvas(width, height);
    if (!draw(canvas.getContext('2d'), source, width, height)) return null;
    return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY }).catch(() => null);
  }
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  if (!draw(canvas.getContext('2d'), source, width, height)) return null;
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}

function draw(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null,
  source: CanvasImageSource,
  width: number,
  height: number,
): boolean {
  if (context === null) return false;
  // A transparent picture would turn black as JPEG.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(source, 0, 0, width, height);
  return true;
}

/** First bytes of JPEG, PNG and WebP, the kinds that the server takes. */
const HEADS = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x52, 0x49, 0x46, 0x46],
] as const;

async function beginsAsPhoto(file: Blob): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return HEADS.some((head) => head.every((byte, place) => bytes[place] === byte));
}

/**
 * A photo made on this page; null when the file is none, so that this is said before anything is sent with it. Ids need
 * no secure context.
 */
export async function photoOf(file: Blob): Promise<Photo | null> {
  const blob = await downscale(file);
  if (blob === file && !(await beginsAsPhoto(file))) return null;
  return { id: photoId(), url: URL.createObjectURL(blob), blob };
}

/** A UUID, which the file interface asks for; `randomUUID` would want a secure context. */
function photoId(): string {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte, place) =>
    (place === 6 ? (byte & 0x0f) | 0x40 : place === 8 ? (byte & 0x3f) | 0x80 : byte)
      .toString(16)
      .padStart(2, '0'),
  );
  return [hex.slice(0, 4), hex.slice(4, 6), hex.slice(6, 8), hex.slice(8, 10), hex.slice(10)]
    .map((part) => part.join(''))
    .join('-');
}
