export { attachToRecord } from './attach.ts';
export { removeFromDisk, type Kept } from './disk.ts';
export { dropPhotosOf, dropUnattached, removeLeftovers, removeOldIncoming } from './sweep.ts';
