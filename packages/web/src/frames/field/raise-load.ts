import type { LoadEvent } from '@sveltejs/kit';
import type { FieldRaisePage } from '../../server/case/field-raise.ts';
import { keptPage } from './kept-page.ts';

export const load = async (event: LoadEvent) => ({ view: await keptPage<FieldRaisePage>(event) });
