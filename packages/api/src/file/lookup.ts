export { attachToRecord } from './attach.ts';
