export { attachToRecord } from './attach.ts';
export { keepPicture, removeFromDisk, type Kept } from './disk.ts';
export { takeIn } from './stream.ts';
export { dropPhotosOf, dropUnattached, removeLeftovers, removeOldIncoming } from './sweep.ts';
