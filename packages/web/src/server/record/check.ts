import { error, type RequestEvent, type RequestHandler } from '@sveltejs/kit';
import { answer, paramOf } from '../answer.ts';
import { api } from '../api.ts';
import { organizationCode } from '../organization/code.ts';
import { residentsOf } from './residents.ts';

/** 检查一处：表、遗留、住几人、谁负责。没有说哪种检查的，取这里该做的那一种。 */
export const GET: RequestHandler = (event) => answer(() => checkOf(event));

async function checkOf(event: RequestEvent) {
  const organization = organizationCode(event);
  const gridId = paramOf(event, 'grid');
  const kind = event.url.searchParams.get('kind') ?? (await kindDue(event, gridId));
  const [context, grid] = await Promise.all([
    api(event).record.patrolContext.query({ organization, gridId, kind }),
    api(event).hierarchy.grid.query({ organization, gridId }),
  ]);
  const performers = grid.posts.filter((post) =>
    context.sheet.kind.performedBy.includes(post.kind.id),
  );
  return {
    context,
    residents: residentsOf(grid.covers),
    within: grid.parents[0]?.name ?? null,
    leaders: performers.flatMap(({ kind: post, holders }) =>
      holders.map(({ name }) => ({ post: post.words, name })),
    ),
  };
}

async function kindDue(event: RequestEvent, gridId: string): Promise<string> {
  const { due } = await api(event).record.mine.query({ organization: organizationCode(event) });
  return due.find(({ grid }) => grid.id === gridId)?.kind.id ?? error(404);
}

export type CheckPage = Awaited<ReturnType<typeof checkOf>>;
