import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newId } from '@wangge/db/id';
import { testDatabase } from '@wangge/db/testing/database';
import { at } from '@wangge/grid/testing/at';
import { DAY } from '@wangge/grid/time';
import type { Installation } from '../context.ts';
import { pathOf } from '../file/disk.ts';
import { caseWork } from '../testing/cases.ts';
import { fileWork } from '../testing/files.ts';
import { lighthouseHouse, testClock } from '../testing/house.ts';
import type { LighthousePerson } from '../testing/lighthouse-plan.ts';
import { smallPhoto } from '../testing/photos.ts';
import { checked, recordWork, walked } from '../testing/records.ts';
import { recountAWhile } from './recount.ts';
import { runDueJobs, runMinute, runNightly } from './run.ts';

const store = await testDatabase();
let houses = 0;

async function morning() {
  houses += 1;
  const clock = testClock(at('2026-03-11T10:00+08:00'));
  const house = await lighthouseHouse(store, { code: `jobs-${houses}`, clock });
  const files = fileWork(house);
  const installation: Installation = { ...house.installation, files: files.folder };
  const notices = async (person: LighthousePerson) =>
    (
      await house.callAs(person).notification.list({ organization: house.code, limit: 100 })
    ).rows.map(({ kind }) => kind);
  return {
    house,
    clock,
    files,
    installation,
    notices,
    turns: async (person: LighthousePerson) =>
      (await notices(person)).filter((kind) => kind === 'case.turn').length,
    cases: caseWork(house, store),
    records: recordWork(house),
    /** Moves the clock, and lets the jobs follow. */
    async move(when: string) {
      clock.moveTo(at(when));
      await runDueJobs(installation);
    },
  };
}

describe('every minute', () => {
  it('what a command has to tell is told once, to each who should know', async () => {
    const { installation, notices, turns, cases, house } = await morning();
    const id = await cases.raise('keeper');
    expect(await notices('northMaster')).toEqual([]);
    await runMinute(installation);
    expect(await turns('northMaster')).toBe(1);
    const { rows, unread } = await house
      .callAs('northMaster')
      .notification.list({ organization: house.code });
    expect(unread).toBe(rows.length);
    expect(rows.find(({ kind }) => kind === 'case.turn')).toMatchObject({
      case: { id, title: '塔底漏水' },
      readAt: null,
    });
    expect(rows[0]?.case?.number).toMatch(/^LH/);
    const before = await notices('northMaster');
    await runMinute(installation);
    expect(await notices('northMaster')).toEqual(before);
    expect(await notices('keeper')).toEqual([]);
  });

  it('several sweeps at once tell it once', async () => {
    const { installation, turns, cases } = await morning();
    for (let each = 0; each < 5; each += 1) await cases.raise('keeper');
    await Promise.all([1, 2, 3].map(() => runMinute(installation)));
    expect(await turns('northMaster')).toBe(5);
  });

  it('R8-12 after days of standstill everything that fell due is said once', async () => {
    const { notices, cases, move } = await morning();
    const id = await cases.raise('keeper');
    await cases.act('northMaster', id, { type: 'accept', next: 'self' });
    await move('2026-03-16T09:00+08:00');
    const told = await notices('northMaster');
    expect(told.filter((kind) => kind === 'case.overdue')).toHaveLength(1);
    expect(await notices('coastHead')).toContain('case.escalated');
    expect(await notices('keeper')).toContain('case.overdue');
    await move('2026-03-16T09:01+08:00');
    expect(await notices('northMaster')).toEqual(told);
  });

  it('a suspension that is over comes back by itself', async () => {
    const { cases, move } = await morning();
    const id = await cases.raise('keeper');
    await cases.act('northMaster', id, { type: 'accept', next: 'self' });
    await cases.act('northMaster', id, {
      type: 'request-suspension',
      untilOn: '2026-03-20',
      reason: '等配件',
    });
    await cases.act('coastHead', id, { type: 'decide-suspension', approve: true, note: '' });
    await move('2026-03-20T23:00+08:00');
    expect((await cases.detail('northMaster', id)).stage).toBe('suspended');
    await move('2026-03-21T00:01+08:00');
    expect((await cases.detail('northMaster', id)).stage).toBe('in-treatment');
  });

  it('what goes wrong in one organization holds up no other', async () => {
    const { installation, house, turns, cases } = await morning();
    const broken = await store.organization({ variant: 'nosuch' });
    try {
      await cases.raise('keeper');
      const before = house.faults.length;
      await runMinute(installation);
      expect(await turns('northMaster')).toBe(1);
      expect(house.faults.length).toBeGreaterThan(before);
    } finally {
      await store.look('delete from organization where id = $1', [broken.id]);
    }
  });
});

describe('counting again by a new calendar', () => {
  it('goes on only where there is more, and leaves the rest of the minute to others', async () => {
    const [busy, idle] = [await morning(), await morning()];
    const asked = new Map<string, number>();
    await recountAWhile(await busy.house.contextOf(null), async ({ organization: { id } }) => {
      asked.set(id, (asked.get(id) ?? 0) + 1);
      return id === busy.house.organizationId;
    });
    expect(asked.get(busy.house.organizationId)).toBe(30);
    expect(asked.get(idle.house.organizationId)).toBe(1);
  });
});

describe('every night', () => {
  it('R2-12 answers go when the form’s time is over; the fact stays', async () => {
    const { records, move, house, cases, files } = await morning();
    const sent = await files.send('keeper', await smallPhoto());
    const photo = sent.ok ? sent.value.id : '';
    const answers = walked({ thinking: '想家', phone: '139 0000 1234', photos: [photo] });
    const { id } = await records.enter('keeper', { kind: 'round', answers });
    const kept = await records.enter('keeper', {
      answers: checked({ 'roof-dry': { result: 'fail', note: '滴水' } }),
    });
    const onDisk = () =>
      readdirSync(files.folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.includes(photo),
      );
    await move('2028-03-10T12:00+08:00');
    expect(onDisk()).toHaveLength(2);
    expect((await records.detail('northMaster', id)).withheld).toHaveLength(2);

    await move('2028-03-11T12:00+08:00');
    const after = await records.detail('northMaster', id);
    expect(after).toMatchObject({ outcome: 'done', standing: 'stands', withheld: [] });
    expect(after.fields.map((field) => [field.id, field.value, field.erased])).toEqual([
      ['safety', '正常', false],
      ['weather', 'calm', false],
      ['phone', null, true],
      ['thinking', null, true],
      ['health', null, true],
      ['photos', null, true],
    ]);
    expect(onDisk()).toEqual([]);
    expect(await store.look('select from sensitive_value where subject_id = $1', [id])).toEqual([]);
    expect(await store.look('select from file where id = $1', [photo])).toEqual([]);
    const rest = await store.look(`select from record where answers::text ~ '1234|想家'`);
    expect(rest).toEqual([]);
    // A form without a period keeps what it has.
    const check = await records.detail('northMaster', kept.id);
    expect(check.items.find(({ id: item }) => item === 'roof-dry')?.note).toBe('滴水');
    expect((await cases.inbox('northMaster')).rows).toHaveLength(1);
    expect(house.faults).toEqual([]);
  });

  it('commands are remembered for 180 days', async () => {
    const { cases, house, clock, installation } = await morning();
    await cases.raise('keeper');
    const commands = () =>
      store.look('select from command where organization_id = $1', [house.organizationId]);
    clock.moveTo(clock.now() + 180 * DAY);
    await runNightly(installation);
    expect(await commands()).toHaveLength(1);
    clock.moveTo(clock.now() + 1);
    await runNightly(installation);
    expect(await commands()).toEqual([]);
  });

  it('photos that came to nothing go: a resident’s after a day, a member’s when his phone is forgotten', async () => {
    const { files, house, clock, installation, cases } = await morning();
    const { fileId, grant } = await house.callAs(null).file.grant({
      ...house.command(),
      fileId: newId(clock.now()),
      seed: 'abcdefghijklmnopqrstuvwx',
    });
    const photo = await smallPhoto();
    await files.send(null, photo, { id: fileId, grant });
    const mine = await files.send('keeper', photo);
    const attached = await files.send('keeper', photo);
    if (!mine.ok || !attached.ok) throw new Error('the photos were not taken');
    await cases.raise('keeper', { fileIds: [attached.value.id] });
    const left = async () =>
      (
        await store.look<{ id: string }>('select id from file where organization_id = $1', [
          house.organizationId,
        ])
      ).map(({ id }) => id);
    clock.moveTo(clock.now() + DAY + 1);
    await runNightly(installation);
    expect((await left()).sort()).toEqual([mine.value.id, attached.value.id].sort());
    clock.moveTo(clock.now() + 180 * DAY);
    await runNightly(installation);
    expect(await left()).toEqual([attached.value.id]);
    const names = readdirSync(files.folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.jpg'),
    );
    expect(names).toHaveLength(2);
    expect(names.every((name) => name.includes(attached.value.id))).toBe(true);
  });

  it('an upload that was cut short before its commit leaves nothing for long', async () => {
    const { files, house, clock, installation } = await morning();
    const sent = await files.send('keeper', await smallPhoto());
    if (!sent.ok) throw new Error('the photo was not taken');
    const [row] = await store.look<{ sha256: string }>('select sha256 from file where id = $1', [
      sent.value.id,
    ]);
    const kept = pathOf(
      files.folder,
      house.organizationId,
      { id: sent.value.id, sha256: row!.sha256 },
      'full',
    );
    const fresh = pathOf(
      files.folder,
      house.organizationId,
      { id: newId(clock.now()), sha256: 'ab'.repeat(32) },
      'full',
    );
    const old = join(dirname(kept), `${newId(clock.now())}.0000000000000000.jpg`);
    for (const path of [fresh, old]) writeFileAt(path, clock.now());
    const unfinished = join(files.folder, 'incoming', `${clock.now()}-x.part`);
    writeFileAt(unfinished, clock.now());
    clock.moveTo(clock.now() + DAY + 1);
    utimesSync(fresh, clock.now() / 1000, clock.now() / 1000);
    await runNightly(installation);
    expect([kept, fresh, old, unfinished].map((path) => existsSync(path))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(statSync(kept).size).toBe(sent.value.bytes);
  });
});

function writeFileAt(path: string, instant: number): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, 'bytes');
  utimesSync(path, instant / 1000, instant / 1000);
}
