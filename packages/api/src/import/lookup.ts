/** What the jobs ask of imports. */
export { forgetLists, voidInterrupted } from './sweep.ts';
