import type { LoadEvent } from '@sveltejs/kit';
import type { PatrolPage } from '../../server/record/patrol.ts';
import { keptPage } from './kept-page.ts';

export const load = async (event: LoadEvent) => ({ view: await keptPage<PatrolPage>(event) });
