import { receiveFile, serveFile } from '@wangge/api/file/files';
import { fileWork } from '@wangge/api/testing/files';
import { lighthouseHouse } from '@wangge/api/testing/house';
import { testDatabase } from '@wangge/db/testing/database';
import type { Files } from '../file.ts';

/** The host's own entry for photos, with the real slice behind it; whoever asks is the keeper. */
export async function photoHost() {
  const store = await testDatabase();
  const house = await lighthouseHouse(store, { code: 'photos' });
  const work = fileWork(house);
  const files: Files = {
    receive: async ({ header }, stream, meta) =>
      receiveFile(await work.contextOf('keeper', header), stream, meta),
    serve: async ({ header }, asked, res) =>
      serveFile(await work.contextOf('keeper', header), asked, res),
  };
  return {
    files,
    house,
    work,
    addressOf: (id: string) => `/api/file?id=${id}&organization=photos`,
    rowsOf: (id: string) => store.look('select from file where id = $1', [id]),
  };
}
