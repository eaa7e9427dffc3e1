export { recountWaiting, uncounted } from './recount.ts';
