import type { LoadEvent } from '@sveltejs/kit';
import type { CheckPage } from '../../server/record/check.ts';
import { keptPage } from './kept-page.ts';

export const load = async (event: LoadEvent) => ({ view: await keptPage<CheckPage>(event) });
