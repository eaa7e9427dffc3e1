import { expect } from 'vitest';
import { decoded } from '@wangge/api/testing/photos';
import { newId } from '@wangge/db/id';
import { endingOf, type Client } from '../../src/testing/client.ts';
import { halfDone, storedUnder, takeIn } from './intake.ts';

/** Who works, where, and on what store. */
export type Site = {
  readonly dataDir: string;
  readonly organization: string;
  readonly clients: readonly Client[];
  /** Where each of them may raise. */
  readonly gridIds: readonly string[];
  readonly photos: readonly Buffer[];
};

/** 一种活：what people do while the suite is killed under them. A new kind is one more of these in the list below. */
export type Workload = {
  readonly name: string;
  /** Begins, under a label of its own, and goes on until the suite no longer answers. */
  begin(site: Site, label: string): Working;
};

export type Working = {
  /** How much has been acknowledged so far. */
  soFar(): number;
  /** When everybody has stopped. */
  ended(): Promise<Worked>;
};

export type Worked = {
  readonly acknowledged: number;
  readonly unanswered: number;
  /** Once the suite is back: all that was acknowledged is there once and whole; so is the rest, when it is sent again. */
  expectNothingLost(): Promise<void>;
};

/** 登记：eight people raise cases, one of them with photos. */
export const intake: Workload = {
  name: 'intake',
  begin(site, label) {
    const { organization, clients, gridIds, dataDir } = site;
    const [photo = Buffer.alloc(0)] = site.photos;
    const taking = takeIn(clients, { organization, gridIds, label, photo });
    return {
      soFar: taking.soFar,
      async ended() {
        const { acknowledged, unanswered, refused } = await taking.ended();
        return {
          acknowledged: acknowledged.length,
          unanswered: unanswered.length,
          async expectNothingLost() {
            expect(refused).toEqual([]);
            const before = await storedUnder(dataDir, label);
            expect(halfDone(before)).toEqual([]);
            const lost = acknowledged.filter(
              ({ id, number }) => !before.some((row) => row.id === id && row.number === number),
            );
            expect(lost).toEqual([]);
            for (const id of acknowledged.flatMap(({ sent }) => sent.fileIds ?? []))
              await expectWhole(clients[0]!, organization, id);
            for (const { client, sent } of unanswered) {
              const first = await client.api.case.raise.mutate(sent);
              const again = await client.api.case.raise.mutate(sent);
              expect(again.id).toBe(first.id);
            }
            const after = await storedUnder(dataDir, label);
            expect(halfDone(after)).toEqual([]);
            const sent = [...acknowledged, ...unanswered].map((each) => each.sent);
            expect(after.map(({ title }) => title).toSorted()).toEqual(
              sent.map(({ content }) => content.title).toSorted(),
            );
          },
        };
      },
    };
  },
};

/** 上传照片：four people send one photo after another, small ones and such as a phone takes. */
export const upload: Workload = {
  name: 'photo upload',
  begin(site) {
    const { organization } = site;
    const acknowledged: Array<{ client: Client; id: string }> = [];
    const unanswered: Array<{ client: Client; id: string; send: () => Promise<string> }> = [];
    const each = async (client: Client, index: number) => {
      for (let n = index; ; n += 1) {
        const photo = site.photos[n % site.photos.length] ?? Buffer.alloc(0);
        const id = newId(Date.now());
        const send = () => client.sendPhoto(organization, photo, id);
        const ending = await endingOf(send());
        if ('value' in ending) acknowledged.push({ client, id });
        else return void unanswered.push({ client, id, send });
      }
    };
    const finished = Promise.all(site.clients.slice(0, 4).map(each));
    return {
      soFar: () => acknowledged.length,
      async ended() {
        await finished;
        return {
          acknowledged: acknowledged.length,
          unanswered: unanswered.length,
          async expectNothingLost() {
            await Promise.all(unanswered.map(({ send }) => send()));
            // While it belongs to nothing, who sent it sees it.
            for (const { client, id } of [...acknowledged, ...unanswered])
              await expectWhole(client, organization, id);
          },
        };
      },
    };
  },
};

export const workloads: readonly Workload[] = [intake, upload];

/** Read to its last line, in both sizes. */
async function expectWhole(client: Client, organization: string, id: string): Promise<void> {
  for (const size of ['full', 'small'] as const) {
    const [status, bytes] = await client.photo(organization, id, size);
    expect([id, size, status]).toEqual([id, size, 200]);
    expect((await decoded(bytes)).width).toBeGreaterThan(0);
  }
}
