import { caseWork } from '@wangge/api/testing/cases';
import { lighthouseHouse } from '@wangge/api/testing/house';
import { createPool } from '@wangge/db/connection';
import { testDatabase } from '@wangge/db/testing/database';
import { afterAll, describe, expect, it } from 'vitest';
import { endingOf, type Client, type Ending } from './testing/client.ts';
import { hosting } from './testing/house-host.ts';

const store = await testDatabase();
const house = await lighthouseHouse(store, { code: 'races' });
const work = caseWork(house, store);
const elsewhere = createPool(store.connection, 8);
afterAll(() => elsewhere.end());

/** Two processes, as far as the database can tell: a host and a pool each. */
async function twoHosts() {
  return [await hosting(house), await hosting(house, { store: { pool: elsewhere } })] as const;
}

type Act = Parameters<Client['api']['case']['act']['mutate']>[0];

const logged = (caseId: string) =>
  store.look<{ type: string }>('select type from case_log where case_id = $1 order by seq', [
    caseId,
  ]);

/** In treatment with the station master. */
async function inTreatment(): Promise<string> {
  const caseId = await work.raise('keeper');
  await work.act('northMaster', caseId, { type: 'accept', next: 'self' });
  return caseId;
}

describe('three people act on one case at once', () => {
  it('twenty times: one wins, the others are told which version stands there, and may then go on', async () => {
    const [one, other] = await twoHosts();
    const people = [
      { client: await one.as('keeper'), command: { type: 'answer', text: '已派人看' } },
      { client: await other.as('northMaster'), command: { type: 'note-progress', text: '已约' } },
      { client: await other.as('coastHead'), command: { type: 'supervise', text: '请抓紧' } },
    ] as const;
    for (let race = 0; race < 20; race += 1) {
      const caseId = await inTreatment();
      const version = await work.versionOf(caseId);
      const before = (await logged(caseId)).length;
      const sent = people.map(({ command }): Act => ({
        ...house.command(),
        caseId,
        version,
        command,
      }));
      const endings = await Promise.all(
        people.map(({ client }, index) => endingOf(client.api.case.act.mutate(sent[index]!))),
      );
      const winner = endings.findIndex((ending) => 'value' in ending);
      expect(endings.map((ending, index) => (index === winner ? 'won' : ending))).toEqual(
        endings.map((_, index) =>
          index === winner
            ? 'won'
            : { refusal: { code: 'case.changed', details: { version: version + 1 } } },
        ),
      );
      expect(await logged(caseId)).toHaveLength(before + 1);

      // What was refused left nothing: the same command goes, once it names what is there.
      const loser = (winner + 1) % people.length;
      const again = { ...sent[loser]!, version: version + 1 };
      const gone = await people[loser]!.client.api.case.act.mutate(again);
      expect(gone.version).toBe(version + 2);
      const { state, folded } = await work.stored(caseId);
      expect(folded).toEqual(state);
    }
  });
});

describe('a command sent again', () => {
  const versionIn = (ending: Ending<{ version: number }>) =>
    'value' in ending ? ending.value.version : ending;

  it('at once to two processes is done once, and both are told the same', async () => {
    const [one, other] = await twoHosts();
    const clients = [await one.as('northMaster'), await other.as('northMaster')];
    for (let time = 0; time < 10; time += 1) {
      const caseId = await work.raise('keeper');
      const command = { type: 'accept', next: 'self' } as const;
      const sent: Act = { ...house.command(), caseId, version: 1, command };
      const endings = await Promise.all(
        clients.map(({ api }) => endingOf(api.case.act.mutate(sent))),
      );
      expect(endings.map(versionIn)).toEqual([2, 2]);
      expect((await logged(caseId)).filter(({ type }) => type === 'accepted')).toHaveLength(1);
    }
  });

  it('is answered with what there is now, not with what there was', async () => {
    const [host] = await twoHosts();
    const { api } = await host.as('northMaster');
    const caseId = await work.raise('keeper');
    const command = { type: 'accept', next: 'self' } as const;
    const sent: Act = { ...house.command(), caseId, version: 1, command };
    const first = await api.case.act.mutate(sent);
    await work.act('coastHead', caseId, { type: 'supervise', text: '请抓紧' });
    const again = await api.case.act.mutate(sent);
    expect([first.version, again.version]).toEqual([2, 3]);
    expect(again.detail?.log[0]).toMatchObject({ type: 'supervised' });
  });

  it('with another input, or by another account, is refused and does nothing', async () => {
    const [one, other] = await twoHosts();
    const { api } = await one.as('northMaster');
    const caseId = await work.raise('keeper');
    const command = { type: 'accept', next: 'self' } as const;
    const sent: Act = { ...house.command(), caseId, version: 1, command };
    await api.case.act.mutate(sent);
    const before = await logged(caseId);
    const reused = { refusal: { code: 'command.reused' } };
    const coastHead = await other.as('coastHead');
    expect([
      await endingOf(
        api.case.act.mutate({ ...sent, command: { type: 'accept', next: 'dispatch' } }),
      ),
      await endingOf(api.case.act.mutate({ ...sent, version: 2 })),
      await endingOf(coastHead.api.case.act.mutate(sent)),
      await endingOf(
        api.case.raise.mutate({
          ...house.command(),
          commandId: sent.commandId,
          gridId: house.grid('n1'),
          kind: 'leak',
          channel: 'patrol',
          content: { title: '塔底漏水' },
        }),
      ),
    ]).toEqual([reused, reused, reused, reused]);
    expect(await logged(caseId)).toEqual(before);
  });
});
