import { applyAction, enhance, type SubmitFunction } from '$app/forms';
import { goto, invalidateAll } from '$app/navigation';
import { fromAction, type Attachment } from 'svelte/attachments';
import { newId } from '../id.ts';

/**
 * 桌面表单的提交：a command keeps its name while it is being tried, so that a lost answer does not double it, and gets a
 * new one after it was taken. A refusal leaves what was typed; the page behind it is read afresh, so that it shows what
 * somebody else has done meanwhile.
 */
export function submitting(
  after?: (result: Record<string, unknown>) => string | null,
): Attachment<HTMLFormElement> {
  let commandId = newId();
  let sending = false;
  const submit: SubmitFunction<
    Record<string, unknown> | undefined,
    Record<string, unknown> | undefined
  > = ({ formData, cancel }) => {
    // A second press while the first is under way.
    if (sending) return cancel();
    sending = true;
    formData.set('commandId', commandId);
    return async ({ result, update }) => {
      sending = false;
      if (result.type === 'success') {
        commandId = newId();
        const to = after?.(result.data ?? {}) ?? null;
        await update({ reset: to === null });
        if (to !== null) await goto(to, { replace: true, reset: false });
        return;
      }
      await applyAction(result);
      if (result.type === 'failure') await invalidateAll();
    };
  };
  return fromAction<HTMLFormElement, SubmitFunction>(enhance, () => submit);
}
