import type { WorkspaceView } from '@wangge/api/account/views';
import { expect, it } from 'vitest';
import { heldText, workspaceLinks } from './workspaces.ts';

const held = (title: string | null, gridName: string) => ({
  postId: 'p',
  kind: { id: 'grid-worker', words: { zh: '网格员', en: 'Grid worker' } },
  title,
  gridId: 'g',
  gridCode: '1',
  gridName,
  acting: false,
});

const workspace: WorkspaceView = {
  organizationId: 'o',
  code: '650106004',
  name: '乌昌路片区街道办事处',
  app: 'lighthouse',
  appWords: { zh: '社区网格', en: 'Community' },
  personId: 'p',
  personName: '陈志远',
  demo: true,
  posts: [held(null, '永红第一网格'), held('街道专干', '乌昌路片区街道'), held(null, '第三')],
};

it('names organization, app and what is held there, in the language of the page', () => {
  expect(workspaceLinks([workspace], '650106004', 'zh-CN')).toEqual([
    {
      href: '/lighthouse/650106004',
      organization: '乌昌路片区街道办事处',
      note: '社区网格 · 永红第一网格 网格员、乌昌路片区街道 街道专干',
      current: true,
    },
  ]);
  expect(workspaceLinks([workspace], null, 'en')[0]).toMatchObject({
    note: 'Community · 永红第一网格 Grid worker, 乌昌路片区街道 街道专干',
    current: false,
  });
});

it('says nothing of posts where there are none', () => {
  expect(workspaceLinks([{ ...workspace, posts: [] }], null, 'zh-CN')[0]?.note).toBe('社区网格');
  expect(heldText([], 'zh-CN')).toBe('');
});
