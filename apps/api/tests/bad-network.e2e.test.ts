import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { smallPhoto } from '@wangge/api/testing/photos';
import { long } from '@wangge/api/testing/runs';
import { newId } from '@wangge/db/id';
import { signedIn, type Client } from '../src/testing/client.ts';
import { startTestHost, type TestHost } from '../src/testing/host.ts';
import { badNetwork, mishaps, type BadNetwork } from './support/bad-network.ts';
import { browserHere, openBrowser, phone } from './support/browser.ts';
import { seeded } from './support/chance.ts';
import { halfDone, storedUnder } from './support/intake.ts';
import {
  bringOutbox,
  lookAtPhone,
  openOutbox,
  putAll,
  untilSent,
  type Sent,
} from './support/outbox-page.ts';
import { arrive } from './support/people.ts';

const organization = '650106004';
const street = `/community/${organization}`;
const label = '坏网络';
const total = long ? 1000 : 120;
const share = 0.4;

describe.skipIf(!browserHere)('a network that drops, delays, doubles and cuts', () => {
  let host: TestHost;
  let network: BadNetwork;
  let browser: Browser;
  let context: BrowserContext;
  /** A page of the app with the outbox in it, and the app's own field page: two tabs on one phone. */
  let driven: Page;
  let field: Page;
  let client: Client;
  let account: string;

  beforeAll(async () => {
    host = await startTestHost();
    network = await badNetwork(host.url);
    browser = await openBrowser();
    const through = { ...host, url: () => network.url };
    field = await arrive(browser, through, 'p21', `${street}/today`, { viewport: phone });
    context = field.context();
    await bringOutbox(context);
    driven = await context.newPage();
    await driven.goto('/community/offline');
    client = await signedIn(host.url, '13000000021', 'wangge-demo');
    account = (await client.api.session.current.query())?.accountId ?? '';
  });

  afterAll(async () => {
    await browser?.close();
    await network?.close();
    await host?.close();
  });

  it(
    `${total} entries: nothing is lost, nothing is doubled, each line of entries keeps its order`,
    { timeout: 900_000 },
    async () => {
      const chance = seeded('bad network');
      const { grids } = await client.api.case.raiseOptions.query({ organization });
      const photo = [...(await smallPhoto())];
      const drafts = Array.from({ length: total }, (_, n): Sent => {
        const id = newId(Date.now());
        const taken = chance.next() < 0.15 ? { id: newId(Date.now()), bytes: photo } : null;
        const title = `${label} ${String(n).padStart(4, '0')}`;
        return {
          id,
          procedure: 'case.raise',
          input: {
            organization,
            commandId: id,
            gridId: grids[0]?.id,
            kind: 'street-lamp',
            channel: 'patrol',
            place: '楼前',
            content: { title },
            fileIds: taken ? [taken.id] : [],
          },
          subject: `line ${n % 7}`,
          title,
          photo: taken,
        };
      });

      network.worsen(chance, share);
      await openOutbox(driven, 'community', { account, organization });
      for (let from = 0; from < total; from += 40) {
        await putAll(driven, drafts.slice(from, from + 40));
        await field.evaluate(() => dispatchEvent(new Event('focus')));
        if (chance.next() < 0.3) {
          // The phone is put away in the middle of sending.
          await driven.reload();
          await openOutbox(driven, 'community', { account, organization });
        }
      }
      await Promise.all([
        untilSent(driven),
        field.evaluate(async () => {
          for (let n = 0; n < 40; n += 1) {
            dispatchEvent(new Event('focus'));
            await new Promise((resolve) => setTimeout(resolve, 50));
          }
        }),
      ]);
      network.calm();

      expect([...network.happened.keys()].toSorted()).toEqual([...mishaps].toSorted());
      const left = await lookAtPhone(driven, 'community');
      expect(left.photos).toBe(0);
      expect(left.entries.filter(({ state }) => state !== 'delivered')).toEqual([]);
      const stored = await storedUnder(host.dataDir, label);
      expect(halfDone(stored)).toEqual([]);
      expect(stored.map(({ title }) => title).toSorted()).toEqual(
        drafts.map(({ title }) => title).toSorted(),
      );
      // Ids are made as they arrive.
      for (let line = 0; line < 7; line += 1) {
        const subject = `line ${line}`;
        const own = new Set(drafts.filter((each) => each.subject === subject).map((d) => d.title));
        const arrived = stored.map(({ title }) => title).filter((title) => own.has(title));
        expect(arrived).toEqual(arrived.toSorted());
      }

      const answers = left.entries.map(({ answer }) => (answer as { id: string }).id);
      expect(answers.toSorted()).toEqual(stored.map(({ id }) => id).toSorted());

      for (const { photo: taken } of drafts) {
        if (!taken) continue;
        const [status, bytes] = await client.photo(organization, taken.id);
        expect([status, bytes.subarray(0, 3)]).toEqual([200, Buffer.from([0xff, 0xd8, 0xff])]);
      }
      await field.goto(`${street}/outbox`);
      await expect.poll(() => field.getByText(label).count()).toBe(total);
    },
  );
});
