/**
 * 草稿的名字：this page (so this case), this form of it, and the cases chosen for a bulk act. The command (`type`) tells the
 * forms of one action apart.
 */
export function draftName({ pathname, searchParams }: Address, form: HTMLFormElement): string {
  const action = new URL(form.action).search;
  const command = form.querySelector<HTMLInputElement>('input[name=type]')?.value ?? '';
  const chosen = searchParams.get('ids');
  return `form:${pathname}${action}:${command}${chosen === null ? '' : `:${chosen}`}`;
}

/** As much of an address as names a draft; Kit's is read-only. */
type Address = {
  readonly pathname: string;
  readonly searchParams: { get(name: string): string | null };
};
