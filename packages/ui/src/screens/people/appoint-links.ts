/** 选到哪一步：who, what was searched for, which grid, which post. */
export type Asked = {
  readonly person: string;
  readonly text: string;
  readonly grid: string;
  readonly post: string;
  /** Which grid was looked for, where there are too many for a list. */
  readonly find: string;
};

export type GridChoice = {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly depth: number;
};

/** All of them, or of too many those that were found. */
export type GridChoices = { readonly all: boolean; readonly rows: readonly GridChoice[] };

/** 任命页的地址：what has been chosen so far. */
export function appointHref(base: string, asked: Partial<Asked>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
  return query.size === 0 ? base : `${base}?${query.toString()}`;
}
