import { inOrganization } from '@wangge/db/connection';
import { newId } from '@wangge/db/id';
import { file } from '@wangge/db/schema/file';
import type { TestDatabase } from '@wangge/db/testing/database';
import type { CaseFact } from '@wangge/grid/case/fact';
import { fold } from '@wangge/grid/case/evolve';
import type { CaseState } from '@wangge/grid/case/case';
import type { Caller, House } from './house.ts';
import type { LighthousePerson } from './lighthouse-plan.ts';

type RaiseInput = Parameters<Caller['case']['raise']>[0];
type ActInput = Parameters<Caller['case']['act']>[0];
export type SentCommand = ActInput['command'];

/** Cases of a house, as its people raise them and act on them. Each step is a real call. */
export function caseWork(house: House, database: Pick<TestDatabase, 'pool' | 'look'>) {
  const { callAs, command, code: organization } = house;

  async function raise(person: LighthousePerson, change: Partial<RaiseInput> = {}) {
    const { id } = await callAs(person).case.raise({
      ...command(),
      gridId: house.grid('n1'),
      kind: 'leak',
      channel: 'patrol',
      place: '塔底',
      content: { title: '塔底漏水' },
      ...change,
    });
    return id;
  }

  /** With the version that stands there now, whoever may see it. */
  async function act(
    person: LighthousePerson,
    caseId: string,
    sent: SentCommand,
    fileIds: readonly string[] = [],
  ) {
    const version = await versionOf(caseId);
    return callAs(person).case.act({
      ...command(),
      caseId,
      version,
      command: sent,
      fileIds: [...fileIds],
    });
  }

  async function versionOf(caseId: string): Promise<number> {
    const [row] = await database.look<{ version: number }>(
      'select version from cases where id = $1',
      [caseId],
    );
    return row?.version ?? 0;
  }

  /** A photo that this person has sent; null: a resident. */
  async function photo(person: LighthousePerson | null): Promise<string> {
    const id = newId(house.clock.now());
    await inOrganization(database.pool, house.organizationId, (tx) =>
      tx.insert(file).values({
        organizationId: house.organizationId,
        id,
        mediaType: 'image/jpeg',
        bytes: 200_000,
        sha256: id,
        width: 1200,
        height: 900,
        uploadedAt: house.clock.now(),
        uploadedBy: person === null ? null : house.person(person),
      }),
    );
    return id;
  }

  /** As it is stored, and as its log folds. */
  async function stored(caseId: string): Promise<{ state: CaseState; folded: CaseState }> {
    const [row] = await database.look<{ state: CaseState }>(
      'select state from cases where id = $1',
      [caseId],
    );
    const log = await database.look<{ fact: CaseFact }>(
      'select fact from case_log where case_id = $1 order by seq',
      [caseId],
    );
    if (!row) throw new Error('there is no such case');
    return { state: row.state, folded: fold(log.map(({ fact }) => fact)) };
  }

  const detail = (person: LighthousePerson, caseId: string) =>
    callAs(person).case.detail({ organization, caseId });

  const inbox = (
    person: LighthousePerson,
    view: Parameters<Caller['case']['inbox']>[0]['view'] = 'all',
    filters: Omit<Parameters<Caller['case']['inbox']>[0], 'organization' | 'view'> = {},
  ) => callAs(person).case.inbox({ organization, view, ...filters });

  /** Keepers’ matter, walked to its end: raised, accepted, dispatched, taken on, treated, verified. */
  async function closed(change: Partial<RaiseInput> = {}): Promise<string> {
    const id = await raise('keeper', change);
    await act('northMaster', id, { type: 'accept', next: 'dispatch' });
    await act('northMaster', id, {
      type: 'dispatch',
      postId: house.post('n1-keeper'),
      body: 'keepers',
      note: '',
    });
    await act('keeper', id, { type: 'take-on' });
    const after = await photo('keeper');
    const treated = { solution: '堵漏', result: '不再漏水', effect: '' };
    await act('keeper', id, { type: 'treat', ...treated }, [after]);
    await act('northMaster', id, { type: 'verify', passed: true, text: '到场看过' });
    return id;
  }

  return { raise, act, photo, stored, detail, inbox, closed, versionOf };
}
