import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { createPool, inOrganization } from '../connection.ts';
import { newId } from '../id.ts';
import { contentsOf } from '../testing/contents.ts';
import { emptyDatabase, testDatabase } from '../testing/database.ts';
import { backUp, type BackupOrder, type FileRow } from './backup.ts';
import { verifyArchive } from './archive-reader.ts';
import { BackupRefusal } from './backup-refusal.ts';
import { leftBehind } from './manifest.ts';
import { restore, type RestoreOrder } from './restore.ts';

const store = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'wangge-backup-'));
const filesRoot = join(folder, 'files');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = new Date('2026-11-25T02:40:00Z');
const odd = 'a\tb\nc\\d\\N\r\u0001\u2028💡 "quoted" \\.';
const photo = randomBytes(700_001);
const pathsOf = ({ organizationId, id }: FileRow) => [`${organizationId}/${id}.jpg`];

async function furnish(): Promise<string> {
  const organization = await store.organization();
  const account = newId(Date.now());
  await store.look(
    `insert into account (id, phone, password_hash, password_set_at, created_at)
     values ('${account}', '13800000001', 'x', now(), now())`,
  );
  await store.look(
    `insert into account_session (id_hash, handle, account_id, created_at, expires_at, seen_at, device, network)
     values ('h', '${newId(Date.now())}', '${account}', now(), now(), now(), '', '')`,
  );
  await store.person(organization.id, { name: odd, accountId: account });
  // Several pieces of 4 MB, so that a row lies across two of them.
  await store.look(
    `insert into notification (organization_id, id, person_id, kind, details, at)
     select $1, gen_random_uuid(), gen_random_uuid(), 'k', jsonb_build_object('n', n, 't', repeat('灯塔' || n, 60)), now()
     from generate_series(1, 20000) n`,
    [organization.id],
  );
  const fileId = newId(Date.now());
  for (const id of [fileId, newId(Date.now() + 1)])
    await store.look(
      `insert into file (organization_id, id, media_type, bytes, sha256, width, height, uploaded_at)
       values ($1, $2, 'image/jpeg', 1, 's', 1, 1, now())`,
      [organization.id, id],
    );
  const path = join(filesRoot, organization.id, `${fileId}.jpg`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, photo);
  return organization.id;
}

const organizationId = await furnish();

function order(name: string): BackupOrder {
  const { connection } = store;
  const file = join(folder, name);
  return {
    connection,
    kind: 'server',
    where: 'here',
    filesRoot,
    pathsOf,
    version: '0.0.1',
    at,
    file,
  };
}

const target = async (name: string) => ({
  connection: await emptyDatabase(),
  where: 'there',
  filesRoot: join(folder, name),
});

const bring = async (file: string, there: RestoreOrder) =>
  restore(await verifyArchive(file), there);

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof BackupRefusal ? error.code : String(error)),
  );

describe('a backup', () => {
  it('comes back whole: rows, photos, walls and roles; sessions stay behind', async () => {
    const made = await backUp(order('whole.tar'));
    expect(made).toMatchObject({ files: { count: 1, bytes: photo.length } });
    expect(made.missing).toHaveLength(1);
    expect(made.rows).toMatchObject({ notification: 20_000, file: 2 });

    const there = await target('whole');
    const restored = await bring(order('whole.tar').file, there);
    expect(restored.migrated).toEqual([]);
    const [before, after] = [
      await contentsOf(store.connection),
      await contentsOf(there.connection),
    ];
    for (const name of leftBehind) {
      expect(after[name]).toBe('0 ');
      delete before[name];
      delete after[name];
    }
    expect(after).toEqual(before);
    const [path = ''] = pathsOf({
      organizationId,
      id: (await store.look<{ id: string }>('select id from file order by id'))[0]?.id ?? '',
      sha256: '',
    });
    expect(readFileSync(join(there.filesRoot, path)).equals(photo)).toBe(true);

    const pool = createPool(there.connection, 2);
    const count = (id: string) =>
      inOrganization(pool, id, async (tx) => {
        const { rows } = await tx.execute<{ n: number }>(
          sql`select count(*)::int as n from person`,
        );
        return rows[0]?.n;
      });
    expect(await count(organizationId)).toBe(1);
    expect(await count(newId(1))).toBe(0);
    await pool.end();
    expect(await codeOf(bring(order('whole.tar').file, there))).toBe('restore.not-empty');
  });

  it('that cannot be placed leaves the database empty, and what lies in its way untouched', async () => {
    await backUp(order('blocked.tar'));
    const there = await target('blocked');
    const work = codeOf(bring(order('blocked.tar').file, there));
    while (!existsSync(`${there.filesRoot}.restoring`)) await new Promise(setImmediate);
    mkdirSync(there.filesRoot);
    writeFileSync(join(there.filesRoot, 'mine'), '');
    expect(await work).toMatch(/ENOTEMPTY/);
    expect(await contentsOf(there.connection)).toEqual({});
    expect(existsSync(`${there.filesRoot}.restoring`)).toBe(false);
    expect(readdirSync(there.filesRoot)).toEqual(['mine']);

    rmSync(there.filesRoot, { recursive: true });
    writeFileSync(there.filesRoot, 'no folder');
    expect(await codeOf(bring(order('blocked.tar').file, there))).toBe('restore.not-empty');
  });

  it('is one moment, however much is written meanwhile', async () => {
    const writer = new pg.Client(store.connection);
    await writer.connect();
    let goes = true;
    let written = 0;
    // Two tables that are copied at different times; together in each transaction.
    const writing = (async () => {
      for (; goes; written += 1) {
        const id = newId(Date.now());
        await writer.query(
          `with a as (insert into visitor_count values ('${organizationId}', 'report', '${id}', now(), 1))
           insert into command (organization_id, id, input_hash, procedure, subject_id, at)
           values ('${organizationId}', '${id}', 'h', 'both', '${id}', now())`,
        );
      }
    })();
    while (written < 50) await pause(5);
    const before = written;
    await backUp(order('busy.tar'));
    expect(written).toBeGreaterThan(before);
    goes = false;
    await writing;
    await writer.end();

    const there = await target('busy');
    await bring(order('busy.tar').file, there);
    const look = new pg.Client(there.connection);
    await look.connect();
    const { rows } = await look.query<{ both: number; one: number }>(
      `select count(*) filter (where v.subject is not null and c.id is not null)::int as both,
              count(*) filter (where v.subject is null or c.id is null)::int as one
       from (select subject from visitor_count) v
       full join (select id from command where procedure = 'both') c on c.id::text = v.subject`,
    );
    await look.end();
    expect(rows[0]?.one).toBe(0);
    expect(rows[0]?.both).toBeGreaterThanOrEqual(before);
  });

  it('writes over nothing, and has nothing to say of an empty database', async () => {
    writeFileSync(join(folder, 'taken.tar'), 'mine');
    expect(await codeOf(backUp(order('taken.tar')))).toBe('backup.file-exists');
    expect(readFileSync(join(folder, 'taken.tar'), 'utf8')).toBe('mine');
    const connection = await emptyDatabase();
    expect(await codeOf(backUp({ ...order('none.tar'), connection }))).toBe('backup.no-tables');
    expect(existsSync(join(folder, 'none.tar'))).toBe(false);
  });
});

describe('an archive that is not what it was', () => {
  it('cut short or changed anywhere is refused, and nothing is written', async () => {
    const { file } = order('sound.tar');
    await backUp(order('sound.tar'));
    const sound = readFileSync(file);
    const there = await target('never');
    const spoilt = join(folder, 'spoilt.tar');
    const seed = createHash('sha256').update('where').digest();
    const places = [1, 1000, sound.length - 1100, sound.length - 2000].concat(
      Array.from({ length: 12 }, (_, i) => Math.floor((seed[i]! / 256) * (sound.length - 3000))),
    );
    for (const place of places) {
      writeFileSync(spoilt, sound.subarray(0, place));
      expect(await codeOf(bring(spoilt, there)), `cut at ${place}`).toBe('backup.damaged');
      const bytes = Buffer.from(sound);
      // What only fills a block up says nothing; any other byte does.
      const at = bytes.findLastIndex((byte, i) => i <= place && byte !== 0);
      bytes[at] = bytes[at]! ^ 0x10;
      writeFileSync(spoilt, bytes);
      expect(await codeOf(bring(spoilt, there)), `changed at ${at}`).toBe('backup.damaged');
    }
    expect(await contentsOf(there.connection)).toEqual({});
    expect(existsSync(there.filesRoot)).toBe(false);
  });

  it('is refused when it comes from a later release, or is not there', async () => {
    const there = await target('later');
    await store.look(`insert into migration (name, hash) values ('9999_later', 'h')`);
    await backUp(order('later.tar'));
    await store.look(`delete from migration where name = '9999_later'`);
    expect(await codeOf(bring(order('later.tar').file, there))).toBe('backup.newer');
    expect(await codeOf(bring(join(folder, 'nowhere.tar'), there))).toBe('backup.no-file');
    expect(await contentsOf(there.connection)).toEqual({});
  });
});
