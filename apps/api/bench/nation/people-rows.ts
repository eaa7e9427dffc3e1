import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import type { Scale } from './scale.ts';
import { gridId, levelsOf, type Level } from './tree-rows.ts';

/** Who reads and who raises. Each reader has three posts on two lines; `worker` n has a town of his own. */
export const readers = ['leaf', 'middle', 'root'] as const;
export type Reader = (typeof readers)[number];
export const workers = 16;

/** The town of a worker, who raises cases on its villages. */
export function townOf(worker: number, { first }: Level): number {
  return first + 10 + (worker % workers) * 7;
}

/** What stands in the cookie. Sessions are written, not begun, so that no password is hashed sixteen times. */
export const tokenOf = (who: string) => `figures-session-${who}`;

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** A head on every town and community, who answers for what lies below; readers and workers with an account. */
export async function writePeople(
  owner: Client,
  organizationId: string,
  scale: Scale,
): Promise<void> {
  const [, cities, , towns, villages] = levelsOf(scale);
  const counties = levelsOf(scale)[2];
  if (!cities || !counties || !towns || !villages) throw new Error('the country has five levels');
  await writeHeads(owner, organizationId, 'general-grid-head', counties);
  await writeHeads(owner, organizationId, 'level-2-head', towns);
  const far = villages.first + villages.count - 1;
  const tops: Record<Reader, [kind: string, grid: number]> = {
    leaf: ['grid-head', villages.first + 40],
    middle: ['general-grid-head', cities.first + 2],
    root: ['general-grid-head', 1],
  };
  for (const reader of readers) {
    await writeMember(owner, organizationId, reader, [
      tops[reader],
      ['grid-head', far - 7],
      ['police-liaison', far - 11],
    ]);
  }
  for (let n = 0; n < workers; n += 1) {
    // Above some fifteen villages, so that cases do not pile up on one grid.
    await writeMember(owner, organizationId, `worker-${n}`, [['mediator', townOf(n, towns)]]);
  }
  await owner.query('analyze post, appointment, person');
}

async function writeHeads(
  owner: Client,
  organizationId: string,
  kind: string,
  { first, count }: { readonly first: number; readonly count: number },
): Promise<void> {
  const series = `generate_series(${first}, ${first + count - 1}) n`;
  await owner.query(
    `with seat as (insert into post (organization_id, id, kind, grid_id)
       select $1, md5('post ' || n)::uuid, $2, ${gridId('n')} from ${series}),
     human as (insert into person (organization_id, id, name, created_at)
       select $1, md5('person ' || n)::uuid, '张' || n, '2025-01-01' from ${series})
     insert into appointment (organization_id, id, post_id, person_id, from_on)
     select $1, md5('appointment ' || n)::uuid, md5('post ' || n)::uuid, md5('person ' || n)::uuid, '2025-01-01'
     from ${series}`,
    [organizationId, kind],
  );
}

/** With an account and a session that lasts. */
export async function writeMember(
  owner: Client,
  organizationId: string,
  who: string,
  posts: ReadonlyArray<readonly [kind: string, grid: number | string]>,
): Promise<void> {
  await owner.query(
    `with account as (insert into account (id, password_hash, password_set_at, created_at)
       values (md5('account ' || $2)::uuid, '-', '2025-01-01', '2025-01-01') returning id),
     session as (insert into account_session
         (id_hash, handle, account_id, created_at, expires_at, seen_at, device, network)
       select $3, md5('session ' || $2)::uuid, id, now(), '2100-01-01', '2100-01-01', 'figures', 'here' from account)
     insert into person (organization_id, id, account_id, name, created_at)
       select $1, md5('person ' || $2)::uuid, id, '王' || $2, '2025-01-01' from account`,
    [organizationId, who, hash(tokenOf(who))],
  );
  for (const [kind, grid] of posts) {
    await owner.query(
      `with seat as (insert into post (organization_id, id, kind, grid_id)
         values ($1, md5('post ' || $2 || $4::text)::uuid, $3, md5('grid ' || $4::text)::uuid) returning id)
       insert into appointment (organization_id, id, post_id, person_id, from_on)
         select $1, md5('appointment ' || $2 || $4::text)::uuid, id, md5('person ' || $2)::uuid, '2025-01-01' from seat`,
      [organizationId, who, kind, String(grid)],
    );
  }
}
