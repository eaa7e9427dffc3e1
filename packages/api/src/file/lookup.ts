export { attachToRecord } from './attach.ts';
export { keepPicture, removeFromDisk, type Kept } from './disk.ts';
export { dropPhotosOf, dropUnattached, removeLeftovers, removeOldIncoming } from './sweep.ts';
