import { fold } from '@wangge/grid/case/evolve';
import type { CaseFact } from '@wangge/grid/case/fact';
import type { CaseState } from '@wangge/grid/case/case';
import { newId } from '@wangge/db/id';
import { endingOf, type Client } from '../../src/testing/client.ts';
import { lookInto } from './suite-run.ts';

type Raise = Parameters<Client['api']['case']['raise']['mutate']>[0];
export type Acknowledged = { readonly id: string; readonly number: string; readonly sent: Raise };

export type Intake = {
  readonly acknowledged: readonly Acknowledged[];
  /** Sent, and the connection ended before an answer came. */
  readonly unanswered: ReadonlyArray<{ readonly client: Client; readonly sent: Raise }>;
  readonly refused: readonly unknown[];
};

type Where = {
  readonly organization: string;
  readonly gridIds: readonly string[];
  readonly label: string;
  /** The first of the clients sends it with each of its cases. */
  readonly photo: Buffer;
};

/** Each client raises one case after another until the host no longer answers. */
export function takeIn(clients: readonly Client[], { organization, gridIds, label, photo }: Where) {
  const acknowledged: Acknowledged[] = [];
  const unanswered: Array<{ client: Client; sent: Raise }> = [];
  const refused: unknown[] = [];
  const each = async (client: Client, index: number) => {
    for (let n = 0; ; n += 1) {
      const fileId = index === 0 ? await sendPhoto(client, organization, photo) : undefined;
      if (fileId === null) return;
      const sent: Raise = {
        organization,
        commandId: newId(Date.now()),
        gridId: gridIds[index] ?? '',
        kind: 'street-lamp',
        channel: 'patrol',
        place: '楼前',
        content: { title: `${label}，第 ${index} 人第 ${n} 件` },
        fileIds: fileId === undefined ? [] : [fileId],
      };
      const ending = await endingOf(client.api.case.raise.mutate(sent));
      if ('value' in ending) acknowledged.push({ ...ending.value, sent });
      else if ('refusal' in ending) return void refused.push(ending.refusal);
      else return void unanswered.push({ client, sent });
    }
  };
  const finished = Promise.all(clients.map(each));
  return {
    soFar: () => acknowledged.length,
    withPhotos: () => acknowledged.filter(({ sent }) => sent.fileIds?.length).length,
    /** When every client has stopped. */
    async ended(): Promise<Intake> {
      await finished;
      return { acknowledged, unanswered, refused };
    },
  };
}

async function sendPhoto(
  client: Client,
  organization: string,
  photo: Buffer,
): Promise<string | null> {
  const ending = await endingOf(client.sendPhoto(organization, photo));
  return 'value' in ending ? ending.value : null;
}

type Row = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: CaseState;
  readonly facts: CaseFact[];
  readonly commands: number;
  readonly words: number;
};

/** What stands in the store of one label: each case with its log, its commands and the words by which it is found. */
export function storedUnder(dataDir: string, label: string): Promise<Row[]> {
  return lookInto<Row>(
    dataDir,
    `select c.id, c.number, c.title, c.state,
       (select coalesce(json_agg(l.fact order by l.seq), '[]') from case_log l
          where l.organization_id = c.organization_id and l.case_id = c.id) as facts,
       (select count(*)::int from command m
          where m.organization_id = c.organization_id and m.subject_id = c.id) as commands,
       (select count(*)::int from case_word w
          where w.organization_id = c.organization_id and w.case_id = c.id) as words
     from cases c where c.title like $1 || '%' order by c.id`,
    [label],
  );
}

/** Whole: log, case, command and words were written together. Gives what is not. */
export function halfDone(rows: readonly Row[]): readonly Row[] {
  return rows.filter(
    ({ state, facts, commands, words }) =>
      commands !== 1 || words === 0 || facts.length === 0 || !sameState(fold(facts), state),
  );
}

function sameState(one: CaseState, other: CaseState): boolean {
  const plain = (state: CaseState) => JSON.stringify(sorted(state));
  return plain(one) === plain(other);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
