import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { throwawayFolder } from '@wangge/db/testing/server';
import { afterAll, expect, it } from 'vitest';
import { archivesIn, listArchives } from './archives.ts';

const dataDir = throwawayFolder();
afterAll(() => rm(dataDir, { recursive: true, force: true }));

it('there is none before the first backup', async () => {
  expect(await listArchives(dataDir)).toEqual([]);
});

it('lists what is whole, the latest first, and no more than asked for', async () => {
  const folder = archivesIn(dataDir);
  await mkdir(folder, { recursive: true });
  const seconds = { 'monday.tar': 60, 'tuesday.tar': 120, '.wednesday.tar.77.part': 180 };
  for (const [name, second] of Object.entries(seconds)) {
    await writeFile(join(folder, name), name);
    await utimes(join(folder, name), second, second);
  }
  const tuesday = { file: 'tuesday.tar', at: 120_000, bytes: 11 };
  expect(await listArchives(dataDir)).toEqual([
    tuesday,
    { file: 'monday.tar', at: 60_000, bytes: 10 },
  ]);
  expect(await listArchives(dataDir, 1)).toEqual([tuesday]);
});
