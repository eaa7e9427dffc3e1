import { contextMaker, type Installation } from '@wangge/api/context';
import { receiveFile, serveFile } from '@wangge/api/file/files';
import { appRouter } from '@wangge/api/router';
import { password, type House } from '@wangge/api/testing/house';
import type { LighthousePerson } from '@wangge/api/testing/lighthouse-plan';
import { pino } from 'pino';
import { reportFault } from '../fault.ts';
import { clientOf, signedIn } from './client.ts';
import { serving } from './serving.ts';

/** The real API of a lighthouse behind the host's own entry, on a free port; closed after the test. */
export async function hosting(house: House, change: Partial<Installation> = {}) {
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => void lines.push(line) });
  const makeContext = contextMaker({
    ...house.installation,
    report: (cause) => reportFault(log, cause),
    ...change,
  });
  const host = await serving({
    router: appRouter,
    makeContext,
    log,
    files: {
      receive: async (call, stream, meta) => receiveFile(await makeContext(call), stream, meta),
      serve: async (call, asked, res) => serveFile(await makeContext(call), asked, res),
    },
  });
  const url = () => host.origin;
  return {
    ...host,
    /** What it has written to its log so far. */
    logged: () => lines.join(''),
    visitor: () => clientOf(url),
    as: (person: LighthousePerson) =>
      signedIn(url, `${house.code} ${person.toUpperCase()}`, password),
  };
}
