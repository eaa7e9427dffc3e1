import type { LoadEvent } from '@sveltejs/kit';
import type { TodayPage } from '../../server/today/today.ts';
import { keptPage } from './kept-page.ts';

export const load = async (event: LoadEvent) => ({ view: await keptPage<TodayPage>(event) });
