import { redirect, type Actions, type RequestEvent, type ServerLoad } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { newId } from '../../id.ts';
import { api } from '../api.ts';
import { orAbsent } from '../or-absent.ts';
import { organizationCode } from '../organization/code.ts';
import { act } from '../refusal.ts';
import { textOf, typed } from '../typed.ts';
import { dayAfter } from './day-after.ts';

/** 任命：person and post are chosen step by step and stand in the address. */
export const load = (async (event) => {
  const query = event.url.searchParams;
  const asked = {
    person: query.get('person') ?? '',
    text: query.get('text')?.trim() ?? '',
    grid: query.get('grid') ?? '',
    post: query.get('post') ?? '',
    find: query.get('find')?.trim() ?? '',
  };
  const organization = organizationCode(event);
  const [grids, grid, people, chosen] = await Promise.all([
    gridsToChoose(event, asked.find),
    asked.grid
      ? orAbsent(api(event).hierarchy.grid.query({ organization, gridId: asked.grid }))
      : null,
    asked.text && !asked.person
      ? orAbsent(api(event).post.search.query({ organization, text: asked.text }))
      : [],
    asked.person ? personOf(event, asked.person) : null,
  ]);
  return {
    asked: { ...asked, post: grid?.posts.some(({ id }) => id === asked.post) ? asked.post : '' },
    grids,
    grid,
    people,
    chosen,
    commandId: newId(),
  };
}) satisfies ServerLoad;

/** All grids within reach, or in a tree too large for a list those that were looked for. */
async function gridsToChoose(event: RequestEvent, find: string) {
  const organization = organizationCode(event);
  const { grids, part } = await orAbsent(api(event).hierarchy.tree.query({ organization }));
  if (!part)
    return {
      all: true,
      rows: grids.map(({ id, name, code, depth }) => ({ id, name, code, depth })),
    };
  const found = find
    ? await orAbsent(api(event).hierarchy.search.query({ organization, text: find }))
    : [];
  const rows = found.map(({ id, name, code, above }) => ({
    id,
    name: [...above.slice(-2), name].join(' · '),
    code,
    depth: 1,
  }));
  return { all: false, rows };
}

async function personOf(event: RequestEvent, id: string) {
  const organization = organizationCode(event);
  const people = await orAbsent(
    api(event).post.people.query({ organization, text: '', limit: 2000 }),
  );
  const found = people.find((person) => person.id === id);
  return found ? { id: found.id, name: found.name, secondMark: found.secondMark } : null;
}

export const actions = {
  open: async (event) => {
    const form = await event.request.formData();
    return act(typed(form), async () => {
      await api(event).post.open.mutate({
        organization: organizationCode(event),
        commandId: textOf(form, 'commandId'),
        gridId: textOf(form, 'gridId'),
        kind: textOf(form, 'kind'),
      });
      return { opened: true };
    });
  },
  appoint: async (event) => {
    const form = await event.request.formData();
    const organization = organizationCode(event);
    const lastOn = textOf(form, 'lastOn');
    const outcome = await act(typed(form), () =>
      api(event).post.appoint.mutate({
        organization,
        commandId: textOf(form, 'commandId'),
        personId: textOf(form, 'personId'),
        postId: textOf(form, 'postId'),
        fromOn: textOf(form, 'fromOn'),
        ...(lastOn === '' ? {} : { untilOn: dayAfter(lastOn) }),
        acting: textOf(form, 'acting') === 'acting',
        ...(textOf(form, 'answerable') === 'yes' ? { answerable: true } : {}),
      }),
    );
    if ('status' in outcome) return outcome;
    redirect(303, `${resolve('/')}${organization}/grids/${outcome.result.id}`);
  },
} satisfies Actions;
