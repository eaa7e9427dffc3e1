import { cleanup, render, screen, within } from '@testing-library/svelte';
import type { InvitationView } from '@wangge/api/account/views';
import { afterEach, expect, it } from 'vitest';
import InvitationList from './InvitationList.svelte';

afterEach(cleanup);

const at = (text: string) => Date.parse(`${text}+08:00`);
const invitation = (id: string, organizationName: string): InvitationView => ({
  id,
  organizationId: `${id}-home`,
  organizationName,
  personId: 'p',
  personName: '何丽',
  invitedAt: at('2026-11-24T09:20'),
});

it('offers each invitation to be joined or declined, by a form that names it', () => {
  const invitations = [invitation('one', '灯塔'), invitation('two', '港口')];
  render(InvitationList, { invitations, now: at('2026-11-25T10:30') });
  const rows = screen.getAllByRole('listitem');
  expect(
    rows.map((row) =>
      within(row)
        .getByText(/名单上写的是/)
        .textContent?.trim(),
    ),
  ).toEqual(['名单上写的是 何丽，昨日 09:20', '名单上写的是 何丽，昨日 09:20']);
  const sent = rows.map((row) => {
    const form = row.querySelector('form')!;
    const fields = Object.fromEntries(new FormData(form));
    const answers = within(row).getAllByRole<HTMLButtonElement>('button');
    return [fields['id'], fields['organizationId'], answers.map(({ value }) => value)];
  });
  expect(sent).toEqual([
    ['one', 'one-home', ['accepted', 'declined']],
    ['two', 'two-home', ['accepted', 'declined']],
  ]);
});
