import { json, type RequestHandler } from '@sveltejs/kit';
import type { FoundCase } from '../../frames/find.ts';
import { api } from '../api.ts';
import { organizationCode } from '../organization/code.ts';

const most = 8;

/** 命令面板里找案件：by number or text, among those that this person may see. A post, so that no words lie in an address. */
export const POST: RequestHandler = async (event) => {
  const text = (await event.request.text()).trim().slice(0, 60);
  const { rows } = await api(event).case.inbox.query({
    organization: organizationCode(event),
    view: 'all',
    text,
  });
  const found: FoundCase[] = rows
    .slice(0, most)
    .map(({ id, number, title, stage }) => ({ id, number, title, stage }));
  return json(found);
};
