import type { openDraft } from './draft.ts';

/** What a form holds, by name: several values where boxes or photos share one. */
export type TypedForm = Readonly<Record<string, readonly string[]>>;
export type FormDraft = ReturnType<typeof openDraft<TypedForm>>;

const photos = 'files';
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * 桌面表单的草稿：what is typed into a form is written down while it is typed and stands there again after a reload. Photos
 * were sent when they were taken: their ids are kept, and `PhotoUpload` shows them again. Passwords are never kept.
 * A form that stays after it was sent has a new draft from then on, so each letter asks which is meant. Returns what ends it.
 */
export function keepTyped(form: HTMLFormElement, draft: () => FormDraft): () => void {
  const touched = new Set<EventTarget>();
  let read = false;
  const keep = (): void => {
    if (read) draft().keep(typedIn(form));
  };
  const typing = ({ target }: Event): void => {
    if (target) touched.add(target);
    keep();
  };
  // A photo adds a hidden field once it has arrived and takes it away when it is removed: no event of the form.
  const photo = new MutationObserver((changes) => {
    const moved = changes.flatMap(({ addedNodes, removedNodes }) => [
      ...addedNodes,
      ...removedNodes,
    ]);
    if (moved.some(isPhoto)) keep();
  });
  form.addEventListener('input', typing);
  form.addEventListener('change', typing);
  photo.observe(form, { childList: true, subtree: true });
  void draft()
    .read()
    .then((kept) => {
      if (kept) restore(form, kept, touched);
      read = true;
      if (touched.size > 0) keep();
    });
  return () => {
    form.removeEventListener('input', typing);
    form.removeEventListener('change', typing);
    photo.disconnect();
  };
}

function isPhoto(node: Node): boolean {
  return node instanceof HTMLInputElement && node.name === photos;
}

function typedIn(form: HTMLFormElement): TypedForm {
  const typed: Record<string, string[]> = {};
  for (const control of controlsOf(form)) {
    const values = (typed[control.name] ??= []);
    if (!isBox(control) || control.checked) values.push(control.value);
  }
  typed[photos] = new FormData(form).getAll(photos).filter((value) => typeof value === 'string');
  return typed;
}

/** What somebody has changed meanwhile stays as it is. */
function restore(form: HTMLFormElement, kept: TypedForm, touched: ReadonlySet<EventTarget>): void {
  for (const control of controlsOf(form)) {
    const values = kept[control.name];
    if (values === undefined || touched.has(control)) continue;
    if (isBox(control)) {
      const checked = values.includes(control.value);
      if (checked !== control.checked) control.click();
      continue;
    }
    const [value = ''] = values;
    if (value === control.value) continue;
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
    control.closest('details')?.setAttribute('open', '');
  }
}

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements]
    .filter(
      (each): each is Control =>
        (each instanceof HTMLInputElement && !['hidden', 'password', 'file'].includes(each.type)) ||
        each instanceof HTMLSelectElement ||
        each instanceof HTMLTextAreaElement,
    )
    .filter(({ name }) => name !== '');
}

function isBox(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type);
}

/** The photos that a form had when it was left. */
export async function keptPhotos(draft: FormDraft): Promise<readonly string[]> {
  return (await draft.read())?.[photos] ?? [];
}
