export { recountWaiting } from './recount.ts';
