import type pg from 'pg';

export type Table = { readonly name: string; readonly columns: readonly string[] };

/** Every table of ours with the columns that hold something of their own, whoever is referred to first. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and a.attgenerated = ''
    group by c.relname order by c.relname`);
  const { rows: references } = await client.query<{ from: string; to: string }>(`
    select c.relname::text as from, f.relname::text as to
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
    where k.contype = 'f' and k.conrelid <> k.confrelid and c.relnamespace = 'public'::regnamespace`);
  return inOrder(rows, references);
}

/** Foreign keys are checked as rows arrive, and nobody but a superuser may switch that off. */
export function inOrder(
  tables: readonly Table[],
  references: readonly { readonly from: string; readonly to: string }[],
): Table[] {
  const placed: Table[] = [];
  const waiting = new Set(tables);
  while (waiting.size > 0) {
    const names = new Set([...waiting].map(({ name }) => name));
    const next = [...waiting].filter(
      ({ name }) => !references.some(({ from, to }) => from === name && names.has(to)),
    );
    if (next.length === 0) throw new Error(`tables refer to one another: ${[...names].join(', ')}`);
    for (const table of next) {
      placed.push(table);
      waiting.delete(table);
    }
  }
  return placed;
}

export async function isEmptyDatabase(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from pg_class where relnamespace = 'public'::regnamespace limit 1`,
  );
  return rowCount === 0;
}

/** Names come from the catalogue or from a checked archive; quoted all the same. */
export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

export function copyColumns({ name, columns }: Table): string {
  return `public.${quoted(name)} (${columns.map(quoted).join(', ')})`;
}
