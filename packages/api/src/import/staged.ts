/** 一块暂存：the columns of some rows, each as the text of a PostgreSQL array, made in the thread that read them. */
export type Staging = {
  readonly table: 'import_grid' | 'import_placement' | 'import_fact';
  readonly count: number;
  readonly columns: readonly string[];
};

/** `{"a","b",NULL}` */
export function arrayLiteral(values: readonly (string | number | null)[]): string {
  return `{${values.map(quoted).join(',')}}`;
}

function quoted(value: string | number | null): string {
  if (value === null) return 'NULL';
  if (typeof value === 'number') return String(value);
  return `"${/["\\]/.test(value) ? value.replaceAll('\\', '\\\\').replaceAll('"', '\\"') : value}"`;
}
