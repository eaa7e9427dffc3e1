/** What was typed into a form, to be given back when it is refused. Files and the secrets named are left out. */
export function typed(form: FormData, ...secrets: string[]): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string' && !secrets.includes(name)) values[name] = value;
  }
  return values;
}

/** One text of a form: trimmed, empty when absent or a file. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
