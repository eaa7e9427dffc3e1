import { newId } from '@wangge/db/id';
import type { Figure } from '../figure.ts';
import { floorOfIntake, readIntake } from '../floors/case-intake.ts';
import { rateOf } from '../http.ts';
import { caseInput } from '../nation/nation.ts';
import { workers } from '../nation/people-rows.ts';
import type { Stand } from '../stand.ts';

/** 登记案件：over HTTP, as the page sends it, beside the rows alone. */
export async function caseIntake({
  store,
  owner,
  nation,
  served,
  scale,
}: Stand): Promise<Figure[]> {
  const raise = (worker: number, turn: number) =>
    served.post(`worker-${worker}`, 'case.raise', {
      organization: nation.code,
      commandId: newId(Date.now()),
      ...caseInput(scale, worker, turn),
    });
  const { result } = JSON.parse(await raise(0, 0)) as {
    result: { data: { json: { id: string } } };
  };
  const rows = await readIntake(owner, nation.id, result.data.json.id);
  const figure = (clients: number, count: number): Figure => ({
    name: `case intake over HTTP, ${clients} ${clients === 1 ? 'client' : 'clients'}`,
    unit: 'per s',
    ours: () => rateOf(clients, count, (index, client) => raise(client % workers, index)),
    floor: () => floorOfIntake(store.connection, rows, clients, count),
    goal: clients === 1 ? null : { share: 0.4 },
  });
  return [figure(1, scale.intake / 4), figure(16, scale.intake)];
}
