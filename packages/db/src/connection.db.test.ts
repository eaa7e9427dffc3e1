import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { asSystem, createPool, inOrganization } from './connection.ts';
import { newId } from './id.ts';
import { prepared } from './prepared.ts';
import { account } from './schema/account.ts';
import { organization } from './schema/organization.ts';
import { person, personIdentifier } from './schema/person.ts';
import { testDatabase } from './testing/database.ts';

const store = await testDatabase();
const at = Date.parse('2026-02-14T17:30+08:00');

const causeOf = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => 'no error',
    (e: unknown) => e,
  );
  const { cause, code } = error as { cause?: { code?: string }; code?: string };
  return cause?.code ?? code ?? String(error);
};

describe('inside an organization', () => {
  it('shows its own rows and no others', async () => {
    const [here, there] = [await store.organization(), await store.organization()];
    await store.person(here.id, { name: '王桂英' });
    await store.person(there.id, { name: '赵敏' });
    const names = await inOrganization(store.pool, here.id, (tx) =>
      tx.select({ name: person.name }).from(person),
    );
    expect(names).toEqual([{ name: '王桂英' }]);
    const codes = await inOrganization(store.pool, here.id, (tx) =>
      tx.select({ code: organization.code }).from(organization),
    );
    expect(codes).toEqual([{ code: here.code }]);
  });

  it('shows nothing to whoever forgets to say which organization', async () => {
    const here = await store.organization();
    await store.person(here.id);
    const { rows } = await store.pool.query('select * from person');
    expect(rows).toEqual([]);
  });

  it('does not leak the organization into the next transaction of the same connection', async () => {
    const here = await store.organization();
    await store.person(here.id);
    const pool = createPool(store.connection, 1);
    try {
      await inOrganization(pool, here.id, (tx) => tx.select().from(person));
      await asSystem(pool, 'job', (tx) => tx.select().from(person));
      const { rows } = await pool.query(
        `select current_user as role, (select count(*)::int from person) as seen`,
      );
      expect(rows).toEqual([{ role: 'app_user', seen: 0 }]);
    } finally {
      await pool.end();
    }
  });

  it('refuses to write a row of another organization', async () => {
    const [here, there] = [await store.organization(), await store.organization()];
    const values = { organizationId: there.id, id: newId(at), name: '外人', createdAt: at };
    expect(
      await causeOf(inOrganization(store.pool, here.id, (tx) => tx.insert(person).values(values))),
    ).toBe('42501');
  });

  it('takes an id, never text of a user', async () => {
    await expect(
      inOrganization(store.pool, "x'; set local role none; --", async () => 0),
    ).rejects.toThrow(TypeError);
  });

  it('cannot see accounts, link one to a person, or read a phone', async () => {
    const here = await store.organization();
    const inside = (work: Parameters<typeof inOrganization>[2]) =>
      causeOf(inOrganization(store.pool, here.id, work));
    expect(await inside((tx) => tx.select().from(account))).toBe('42501');
    expect(await inside((tx) => tx.update(person).set({ accountId: newId(at) }))).toBe('42501');
    expect(
      await inside((tx) => tx.select({ value: personIdentifier.value }).from(personIdentifier)),
    ).toBe('42501');
    const linked = {
      organizationId: here.id,
      id: newId(at),
      accountId: newId(at),
      name: '冒名',
      createdAt: at,
    };
    expect(await inside((tx) => tx.insert(person).values(linked))).toBe('42501');
  });

  it('keeps instants to the millisecond', async () => {
    const here = await store.organization();
    const createdAt = at + 123;
    const rows = await inOrganization(store.pool, here.id, async (tx) => {
      await tx.insert(person).values({
        organizationId: here.id,
        id: newId(at),
        name: '毫秒',
        createdAt,
        joinedOn: 20498,
      });
      return tx.select({ createdAt: person.createdAt, joinedOn: person.joinedOn }).from(person);
    });
    expect(rows).toEqual([{ createdAt, joinedOn: 20498 }]);
  });
});

describe('one transaction', () => {
  const add = (organizationId: string, name: string) => ({
    organizationId,
    id: newId(at),
    name,
    createdAt: at,
  });
  const countIn = async (organizationId: string) =>
    (await store.look('select from person where organization_id = $1', [organizationId])).length;

  it('is rolled back by an exception', async () => {
    const { id } = await store.organization();
    await expect(
      inOrganization(store.pool, id, async (tx) => {
        await tx.insert(person).values(add(id, '甲'));
        throw new Error('bug');
      }),
    ).rejects.toThrow('bug');
    expect(await countIn(id)).toBe(0);
  });

  it('is rolled back when the answer is not to be kept, and still returns it', async () => {
    const { id } = await store.organization();
    const answer = await inOrganization(
      store.pool,
      id,
      async (tx) => {
        await tx.insert(person).values(add(id, '甲'));
        return { ok: false };
      },
      { keepIf: ({ ok }) => ok },
    );
    expect(answer).toEqual({ ok: false });
    expect(await countIn(id)).toBe(0);
  });

  it('never reports as saved what a swallowed error has rolled back', async () => {
    const { id } = await store.organization();
    await expect(
      inOrganization(store.pool, id, async (tx) => {
        await tx.insert(person).values(add(id, '甲'));
        await tx.execute(sql`select 1 / 0`).catch(() => {});
      }),
    ).rejects.toThrow('rolled back');
    expect(await countIn(id)).toBe(0);
  });

  it('sends independent statements together, and survives one that fails among them', async () => {
    const { id } = await store.organization();
    const pool = createPool(store.connection, 1);
    try {
      const one = inOrganization(pool, id, async (tx) => {
        const rows = await Promise.all([
          tx.execute(sql`select 1 as n`),
          tx.execute(sql`select 2 as n`),
          tx.select().from(person),
        ]);
        return rows.length;
      });
      expect(await one).toBe(3);
      const failing = inOrganization(pool, id, (tx) =>
        Promise.all([tx.execute(sql`select 1 / 0`), tx.execute(sql`select 2`)]),
      );
      expect(await causeOf(failing)).toBe('22012');
      await inOrganization(pool, id, (tx) => tx.insert(person).values(add(id, '乙')));
      expect(await countIn(id)).toBe(1);
    } finally {
      await pool.end();
    }
  });

  it('finds a prepared statement again on the same connection', async () => {
    const { id } = await store.organization();
    await store.person(id, { name: '灯' });
    let built = 0;
    const byName = prepared((tx) => {
      built += 1;
      return tx
        .select({ name: person.name })
        .from(person)
        .where(eq(person.name, sql.placeholder('name')))
        .prepare('person_by_name');
    });
    const pool = createPool(store.connection, 1);
    try {
      for (const name of ['灯', '无', '灯'])
        expect(await inOrganization(pool, id, (tx) => byName(tx).execute({ name }))).toHaveLength(
          name === '灯' ? 1 : 0,
        );
      const { rows } = await pool.query('select name from pg_prepared_statements');
      expect(rows).toEqual([{ name: 'person_by_name' }]);
      expect(built).toBe(1);
    } finally {
      await pool.end();
    }
  });

  it('gives back a connection that the server has ended, and the pool goes on', async () => {
    const { id } = await store.organization();
    await expect(
      inOrganization(store.pool, id, async (tx) => {
        const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
        await store.look('select pg_terminate_backend($1)', [rows[0]?.pid]);
        return tx.execute(sql`select pg_sleep(1)`);
      }),
    ).rejects.toThrow();
    expect(await inOrganization(store.pool, id, (tx) => tx.select().from(person))).toEqual([]);
  });
});

it('a pooler that drops the start-up options is refused rather than trusted', async () => {
  const pool = createPool({ ...store.connection, options: '' }, 1);
  pool.options.options = '-c timezone=UTC';
  await expect(pool.query('select 1')).rejects.toThrow('app_user');
  await pool.end();
});
