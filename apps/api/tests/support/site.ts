import { signedIn, type Client } from '../../src/testing/client.ts';
import type { Site } from './workload.ts';

const organization = '650106004';
/** Heads and workers of the demo's grids, two of whom share a grid. */
const phones = [10, 11, 12, 13, 14, 15, 17, 21].map((n) => `1300000${String(n).padStart(4, '0')}`);

/** The demo's street at work; the sessions go on over any number of starts. */
export async function siteOn(
  dataDir: string,
  url: () => string,
  photos: readonly Buffer[],
): Promise<Site> {
  const clients: Client[] = [];
  for (const phone of phones) clients.push(await signedIn(url, phone, 'wangge-demo'));
  const gridIds = await Promise.all(
    clients.map(async ({ api }) => {
      const { grids } = await api.case.raiseOptions.query({ organization });
      return grids[0]?.id ?? '';
    }),
  );
  return { dataDir, organization, clients, gridIds, photos };
}
