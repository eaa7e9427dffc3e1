import { applyAction, enhance, type SubmitFunction } from '$app/forms';
import { goto, invalidateAll } from '$app/navigation';
import { resolve } from '$app/paths';
import { untrack } from 'svelte';
import { fromAction, type Attachment } from 'svelte/attachments';
import { keepTyped } from '../browser/typed-form.ts';
import { newId } from '../id.ts';
import { draftOf } from './form-draft.ts';

type After = (result: Record<string, unknown>) => string | null;

/**
 * 桌面表单的提交：a command keeps its name while it is being tried, so that a lost answer does not double it, and gets a
 * new one after it was taken. A refusal leaves what was typed; the page behind it is read afresh, so that it shows what
 * somebody else has done meanwhile.
 */
export function submitting(after?: After): Attachment<HTMLFormElement> {
  return sending({}, after);
}

/** The same for a form in which much is typed: a reload loses nothing of it. The draft ends when the command is taken. */
export function submittingKept(after?: After): Attachment<HTMLFormElement> {
  return (form) => {
    // The address and the account name the draft; they do not make it anew.
    let draft = untrack(() => draftOf(form));
    sending(
      {
        taken: () => draft.end(),
        stays: () => (draft = draftOf(form)),
      },
      after,
    )(form);
    return keepTyped(form, () => draft);
  };
}

/** What a form is told: its command was taken; and after that the page still has it. */
type Told = { readonly taken?: () => Promise<void>; readonly stays?: () => void };

function sending(told: Told, after?: After): Attachment<HTMLFormElement> {
  let commandId = newId();
  let sending = false;
  let reading: Promise<void> = Promise.resolve();
  const submit: SubmitFunction<
    Record<string, unknown> | undefined,
    Record<string, unknown> | undefined
  > = async ({ formData, formElement, cancel }) => {
    // A second press while the first is under way.
    if (sending) return cancel();
    sending = true;
    // Pressed again at once after a refusal: the page is just being read afresh, and its version is the one meant.
    await reading;
    const version = formElement.querySelector<HTMLInputElement>('input[name=version]');
    if (version) formData.set('version', version.value);
    formData.set('commandId', commandId);
    return async ({ result, update }) => {
      sending = false;
      if (result.type === 'success') {
        commandId = newId();
        await told.taken?.();
        const to = after?.(result.data ?? {}) ?? null;
        await update({ reset: to === null });
        if (to !== null) await goto(to, { replace: true, reset: false });
        if (formElement.isConnected) told.stays?.();
        return;
      }
      if (result.type === 'error' && !isAnswer(result.status)) {
        await applyAction(unanswered(formData, formElement));
        return;
      }
      if (result.type === 'redirect' && !isSignIn(result.location)) await told.taken?.();
      await applyAction(result);
      if (result.type === 'failure') await (reading = invalidateAll());
    };
  };
  return fromAction<HTMLFormElement, SubmitFunction>(enhance, () => submit);
}

/** Kit gives no status where the network failed; below 500 the suite has said something, which has a page of its own. */
function isAnswer(status: number | undefined): boolean {
  return status !== undefined && status < 500;
}

/**
 * 没有收到答复：the form stays as it was, and under the same name a second press does nothing twice. The page is not read
 * afresh: without a network that would swap it for an error page.
 */
function unanswered(formData: FormData, form: HTMLFormElement) {
  const secret = new Set(
    Array.from(form.querySelectorAll<HTMLInputElement>('input[type=password]'), ({ name }) => name),
  );
  const values = Object.fromEntries(
    [...formData].filter(([name, value]) => typeof value === 'string' && !secret.has(name)),
  );
  const data = { refusal: { code: 'answer.lost' }, values, result: null };
  const { pathname, search } = window.location;
  return { type: 'failure', status: 503, location: pathname + search, data } as const;
}

/** Signed out meanwhile: the command was not taken. */
function isSignIn(location: string): boolean {
  return new URL(location, window.location.origin).pathname === `${resolve('/')}sign-in`;
}
