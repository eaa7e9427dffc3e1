/** 选到哪一步：who, what was searched for, which grid, which post. */
export type Asked = {
  readonly person: string;
  readonly text: string;
  readonly grid: string;
  readonly post: string;
};

export type GridChoice = {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly depth: number;
};

/** 任命页的地址：what has been chosen so far. */
export function appointHref(base: string, asked: Partial<Asked>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
  return query.size === 0 ? base : `${base}?${query.toString()}`;
}
