import { page } from '$app/state';
import { draftName } from '../browser/draft-name.ts';
import { openDraft } from '../browser/draft.ts';
import type { FormDraft, TypedForm } from '../browser/typed-form.ts';
import { appName } from './field/kept-page.ts';

/** 这一张表单的草稿：of this account. */
export function draftOf(form: HTMLFormElement): FormDraft {
  const { account } = page.data as { account?: string };
  return openDraft<TypedForm>(appName(), account ?? '', draftName(page.url, form));
}
