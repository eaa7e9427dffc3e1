import type { Actions, RequestEvent, ServerLoad } from '@sveltejs/kit';
import type { InboxFilters, InboxView } from '@wangge/api/case/views';
import type { inferRouterInputs } from '@trpc/server';
import type { AppRouter } from '@wangge/api/router';
import { newId } from '../../id.ts';
import { api } from '../api.ts';
import { organizationCode } from '../organization/code.ts';
import { act } from '../refusal.ts';
import { textOf, typed } from '../typed.ts';

const views: readonly InboxView[] = [
  'mine',
  'subtree',
  'overdue',
  'due-today',
  'to-dispatch',
  'suspended',
  'to-review',
  'all',
];
const filterNames = ['grid', 'kind', 'grade', 'stage', 'tier', 'channel', 'text'] as const;
const bulkNames = ['urge', 'dispatch', 'merge'] as const;
type BulkName = (typeof bulkNames)[number];
type BulkCommand = inferRouterInputs<AppRouter>['case']['preview']['command'];

/** 案件列表：看法、筛选在地址里；选中几件要批量时，先问每件会怎样。 */
export const load = (async (event) => {
  const query = event.url.searchParams;
  const inbox = await api(event).case.inbox.query({
    organization: organizationCode(event),
    view: views.find((view) => view === query.get('view')) ?? 'mine',
    ...filtersOf(query),
    ...(query.get('cursor') ? { cursor: query.get('cursor') ?? '' } : {}),
  });
  return { inbox, bulk: await bulkOf(event, inbox.rows) };
}) satisfies ServerLoad;

type Row = { readonly id: string; readonly version: number };

async function bulkOf(event: RequestEvent, rows: readonly Row[]) {
  const name = bulkNames.find((each) => each === event.url.searchParams.get('bulk'));
  const ids = event.url.searchParams.get('ids')?.split(',') ?? [];
  const chosen = rows
    .filter((row) => ids.includes(row.id))
    .map(({ id, version }) => ({ caseId: id, version }));
  const [first] = chosen;
  if (name === undefined || first === undefined) return null;
  const organization = organizationCode(event);
  const { options } = await api(event).case.detail.query({ organization, caseId: first.caseId });
  const targets =
    name === 'dispatch'
      ? options.dispatch.map((each) => ({
          value: each.body === null ? each.postId : `${each.postId}|${each.body}`,
          option: each,
        }))
      : [];
  const command = sample(name, targets[0]?.option.postId, first.caseId);
  return {
    name,
    rows: await api(event).case.preview.query({ organization, chosen, command }),
    commandId: newId(),
    targets,
    into: name === 'merge' ? options.duplicates : [],
  };
}

/** What is asked about: the preview wants a command, whose target is chosen only afterwards. */
function sample(name: BulkName, postId: string | undefined, caseId: string): BulkCommand {
  if (name === 'urge') return { type: 'urge', text: '' };
  return name === 'merge'
    ? { type: 'merge', into: caseId }
    : { type: 'dispatch', postId: postId ?? caseId, note: '' };
}

export const actions = {
  bulk: async (event) => {
    const form = await event.request.formData();
    const chosen = form.getAll('case').flatMap((value) => {
      const [caseId, version] = (typeof value === 'string' ? value : '').split(':');
      return caseId && version ? [{ caseId, version: Number(version) }] : [];
    });
    return act(typed(form), async () => ({
      bulk: await api(event).case.actMany.mutate({
        organization: organizationCode(event),
        commandId: textOf(form, 'commandId'),
        chosen,
        command: commandFrom(form),
      }),
    }));
  },
} satisfies Actions;

function commandFrom(form: FormData): BulkCommand {
  const type = textOf(form, 'type');
  if (type === 'merge') return { type: 'merge', into: textOf(form, 'into') };
  if (type === 'urge') return { type: 'urge', text: textOf(form, 'text') };
  const [postId = '', body] = textOf(form, 'target').split('|');
  return {
    type: 'dispatch',
    postId,
    note: textOf(form, 'note'),
    ...(body === undefined ? {} : { body }),
  };
}

function filtersOf(query: URLSearchParams): InboxFilters {
  return Object.fromEntries(
    filterNames.flatMap((name) => (query.get(name) ? [[name, query.get(name)]] : [])),
  );
}
