export { ofCaseId, readPublished } from './store.ts';
export type { PublishedResult } from './views.ts';
export { publish } from './perform.ts';
export { toldToReporter } from './told.ts';
