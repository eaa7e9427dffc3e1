import type { LoadEvent } from '@sveltejs/kit';
import type { CheckPage } from '../../server/record/check.ts';
import { keptPage } from './kept-page.ts';

/** The fields' own code comes only where the form has fields to ask: the nightly check has none. */
export const load = async (event: LoadEvent) => {
  const view = await keptPage<CheckPage>(event);
  const { form, kind } = view.context.sheet;
  const asks = form.fields.some(
    ({ id, derived }) => !derived && id !== kind.nobodyThereWhen?.field,
  );
  const Fields = asks ? (await import('@wangge/ui/screens/field/FormFields.svelte')).default : null;
  return { view, Fields };
};
