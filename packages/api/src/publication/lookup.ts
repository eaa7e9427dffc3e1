export { personalOf } from './known.ts';
export { ofCaseId, readPublished } from './store.ts';
export type { PublishedResult } from './views.ts';
export { publish } from './perform.ts';
