import { randomUUID } from 'node:crypto';
import pg, { type ClientConfig } from 'pg';
import { rateOf } from '../http.ts';

/**
 * The floor of intake: the rows that one raised case leaves behind, written again under new ids by a hand that knows
 * nothing but the driver. One transaction, one statement for each table, all of them sent at once, durable.
 */
export type IntakeRows = {
  readonly cases: Row;
  readonly command: Row;
  readonly log: readonly Row[];
  readonly words: readonly string[];
  readonly outbox: readonly Row[];
};

type Row = Readonly<Record<string, unknown>>;

/** What the last raised case of the organization has left in each table. */
export async function readIntake(
  owner: pg.Client,
  organizationId: string,
  caseId: string,
): Promise<IntakeRows> {
  const rows = async (text: string, values: unknown[]) =>
    (await owner.query<Row>(text, values)).rows;
  const mine = [organizationId, caseId];
  const [cases] = await rows('select * from cases where organization_id = $1 and id = $2', mine);
  const log = await rows(
    'select * from case_log where organization_id = $1 and case_id = $2 order by seq',
    mine,
  );
  const [command] = await rows(
    'select * from command where organization_id = $1 and subject_id = $2',
    mine,
  );
  const words = await rows(
    'select word from case_word where organization_id = $1 and case_id = $2',
    mine,
  );
  const outbox = await rows(
    `select * from outbox where organization_id = $1 and payload->>'caseId' = $2::text`,
    mine,
  );
  if (!cases || !command) throw new Error('the case has left no rows');
  return { cases, command, log, words: words.map(({ word }) => String(word)), outbox };
}

export async function floorOfIntake(
  connection: ClientConfig,
  rows: IntakeRows,
  clients: number,
  count: number,
): Promise<number> {
  const pool = Array.from(
    { length: clients },
    () => new pg.Client({ ...connection, pipeline: true }),
  );
  await Promise.all(pool.map((client) => client.connect()));
  try {
    return await rateOf(clients, count, (_, client) => writeOne(pool[client] as pg.Client, rows));
  } finally {
    await Promise.all(pool.map((client) => client.end()));
  }
}

async function writeOne(client: pg.Client, { cases, command, log, words, outbox }: IntakeRows) {
  const caseId = randomUUID();
  const commandId = randomUUID();
  const number = `F${caseId}`;
  const organization_id = cases['organization_id'];
  await Promise.all([
    client.query('begin'),
    insert(client, 'command', { ...command, id: commandId, subject_id: caseId }),
    insert(client, 'cases', { ...cases, id: caseId, number }),
    ...log.map((row) =>
      insert(client, 'case_log', { ...row, case_id: caseId, command_id: commandId }),
    ),
    client.query({
      name: 'words',
      text: 'insert into case_word select $1, unnest($2::text[]), $3',
      values: [organization_id, words, caseId],
    }),
    ...outbox.map((row) => insert(client, 'outbox', { ...row, id: randomUUID() })),
    client.query('commit'),
  ]);
}

/** Prepared once for each connection and table. */
export function insert(client: pg.Client, table: string, row: Row): Promise<unknown> {
  const columns = Object.keys(row);
  return client.query({
    name: table,
    text: `insert into ${table} (${columns.map((each) => `"${each}"`).join(', ')})
      values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    values: Object.values(row),
  });
}
