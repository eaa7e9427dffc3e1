import { afterEach, expect, it, vi } from 'vitest';
import { keepTyped, type FormDraft, type TypedForm } from './typed-form.ts';

afterEach(() => document.body.replaceChildren());

function draft(kept: TypedForm | null = null) {
  return {
    read: vi.fn(() => Promise.resolve(kept)),
    keep: vi.fn<FormDraft['keep']>(),
    end: vi.fn(() => Promise.resolve()),
  };
}

function form(): { form: HTMLFormElement; text: HTMLTextAreaElement } {
  document.body.innerHTML = `<form>
    <textarea name="text"></textarea><input name="secret" type="password" />
    <input type="hidden" name="files" value="p1" />
  </form>`;
  const [made] = document.forms;
  const text = made?.querySelector('textarea');
  if (!made || !text) throw new Error('no form');
  return { form: made, text };
}

function type(control: HTMLTextAreaElement, value: string): void {
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

it('keeps words and photos, and no password', async () => {
  const { form: typed, text } = form();
  const only = draft();
  keepTyped(typed, () => only);
  await only.read.mock.results[0]?.value;
  type(text, '床下');
  expect(only.keep).toHaveBeenLastCalledWith({ text: ['床下'], files: ['p1'] });
});

it('puts back what was kept, but not over what somebody has typed meanwhile', async () => {
  const { form: typed, text } = form();
  const only = draft({ text: ['旧'] });
  keepTyped(typed, () => only);
  type(text, '新');
  await only.read.mock.results[0]?.value;
  expect(text.value).toBe('新');
  expect(only.keep).toHaveBeenCalledOnce();
});

it('a form that stays after it was sent keeps on in its next draft', async () => {
  const { form: typed, text } = form();
  const [sent, next] = [draft(), draft()];
  let current = sent;
  keepTyped(typed, () => current);
  await sent.read.mock.results[0]?.value;
  type(text, '第一次');
  current = next;
  type(text, '第二次');
  expect(sent.keep).toHaveBeenCalledOnce();
  expect(next.keep).toHaveBeenCalledExactlyOnceWith({ text: ['第二次'], files: ['p1'] });
});
