import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { file } from '@wangge/db/schema/file';
import type { OrganizationCall } from '../call.ts';
import { keepPicture } from '../file/lookup.ts';
import type { DemoPhoto } from './cases.ts';

/** Walls, floors and something in front of them: nobody's place, and quick to draw. */
const scenes = [
  { wall: '#cfd6cf', floor: '#8d8a80', thing: '#f3f1ea', lead: '#3c3f44' },
  { wall: '#d9d2c5', floor: '#77716a', thing: '#b4472f', lead: '#26282b' },
  { wall: '#c4ccd4', floor: '#6d7278', thing: '#e2b53e', lead: '#32363b' },
  { wall: '#dcdcd6', floor: '#9a8f7e', thing: '#4d7a5b', lead: '#3a3a3a' },
] as const;

const [width, height] = [1200, 900];

/**
 * 演示照片：drawn, never taken. Each call keeps one more of them as if this person had sent it, so that the demo shows
 * findings before and after like a real one.
 */
export async function demoPhotos(): Promise<DemoPhoto> {
  const pictures = await Promise.all(scenes.map(drawn));
  let turn = 0;
  return async (call: OrganizationCall, sentBy: string | null) => {
    const picture = pictures[(turn += 1) % pictures.length];
    if (!picture) throw new Error('there is a picture for every turn');
    const { photo, small } = picture;
    const id = call.newId();
    const sha256 = createHash('sha256').update(photo).digest('hex');
    const { context, organization, at } = call;
    const shelf = { root: context.files, organizationId: organization.id, at };
    await keepPicture(shelf, { id, sha256 }, { photo, small });
    await call.tx.insert(file).values({
      organizationId: organization.id,
      id,
      mediaType: 'image/jpeg',
      bytes: photo.length,
      sha256,
      width,
      height,
      uploadedAt: at,
      uploadedBy: sentBy,
    });
    return id;
  };
}

async function drawn(scene: (typeof scenes)[number]) {
  const photo = await sharp(Buffer.from(pictureOf(scene)))
    .jpeg({ quality: 82 })
    .toBuffer();
  const small = await sharp(photo).resize({ width: 480 }).jpeg({ quality: 76 }).toBuffer();
  return { photo, small };
}

function pictureOf({ wall, floor, thing, lead }: (typeof scenes)[number]): string {
  const sockets = [0, 1, 2, 3]
    .map(
      (each) =>
        `<rect x="${String(360 + each * 130)}" y="560" width="76" height="60" rx="10" fill="${lead}"/>`,
    )
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}">
    <rect width="100%" height="100%" fill="${wall}"/>
    <rect y="640" width="100%" height="260" fill="${floor}"/>
    <path d="M0 640h1200" stroke="${lead}" stroke-opacity=".35" stroke-width="6"/>
    <path d="M180 120c60 220 40 300 190 440M520 90c-20 200 30 330-20 470M860 150c-40 170 10 300-90 410" fill="none" stroke="${lead}" stroke-width="16"/>
    <rect x="310" y="530" width="620" height="120" rx="18" fill="${thing}"/>${sockets}
  </svg>`;
}
