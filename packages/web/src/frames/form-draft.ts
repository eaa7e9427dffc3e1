import { page } from '$app/state';
import { openDraft } from '../browser/draft.ts';
import type { FormDraft, TypedForm } from '../browser/typed-form.ts';
import { appName } from './field/kept-page.ts';

/**
 * 这一张表单的草稿：of this account, this page (so this case) and this form of it. The command (`type`) tells the forms of one
 * action apart.
 */
export function draftOf(form: HTMLFormElement): FormDraft {
  const { account } = page.data as { account?: string };
  const action = new URL(form.action).search;
  const command = form.querySelector<HTMLInputElement>('input[name=type]')?.value ?? '';
  return openDraft<TypedForm>(
    appName(),
    account ?? '',
    `form:${page.url.pathname}${action}:${command}`,
  );
}
