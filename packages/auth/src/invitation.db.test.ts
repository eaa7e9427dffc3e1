import { describe, expect, it } from 'vitest';
import { testDatabase } from '@wangge/db/testing/database';
import { issueActivationSlips } from './activation-issue.ts';
import { answerInvitation, listInvitations } from './invitation.ts';
import { listMemberships } from './membership.ts';
import { freshPhone, testGate } from './testing/gate.ts';

const store = await testDatabase();

async function invited() {
  const gate = testGate(store);
  const phone = freshPhone();
  const accountId = await gate.account({ phone });
  const { id } = await store.organization({ name: '新单位' });
  const person = await store.person(id, {
    name: '杨帆',
    identifiers: [{ kind: 'phone', value: phone }],
  });
  const invite = () =>
    issueActivationSlips(gate, { organizationId: id, personIds: [person.id], issuedBy: null });
  await invite();
  const [invitation] = await listInvitations(gate, accountId);
  if (!invitation) throw new Error('nobody was invited');
  const reply = { organizationId: id, id: invitation.id };
  return { gate, accountId, organizationId: id, personId: person.id, invitation, reply, invite };
}

describe('an invitation', () => {
  it('waits for who signs in with that phone', async () => {
    const { invitation, organizationId, personId } = await invited();
    expect(invitation).toMatchObject({
      organizationId,
      organizationName: '新单位',
      personId,
      personName: '杨帆',
    });
  });

  it('is seen and answered by nobody else', async () => {
    const { gate, reply } = await invited();
    const stranger = await gate.account({ phone: freshPhone() });
    expect(await listInvitations(gate, stranger)).toEqual([]);
    expect(await answerInvitation(gate, stranger, { ...reply, answer: 'accepted' })).toMatchObject({
      refusal: { code: 'invitation.not-found' },
    });
    const without = await gate.account();
    expect(await listInvitations(gate, without)).toEqual([]);
  });

  it('accepted, makes the person the account’s own', async () => {
    const { gate, accountId, reply, organizationId, personId } = await invited();
    expect(await listMemberships(gate, accountId)).toEqual([]);
    expect(await answerInvitation(gate, accountId, { ...reply, answer: 'accepted' })).toMatchObject(
      {
        ok: true,
      },
    );
    expect(await listMemberships(gate, accountId)).toMatchObject([{ organizationId, personId }]);
    expect(await listInvitations(gate, accountId)).toEqual([]);
    expect(await answerInvitation(gate, accountId, { ...reply, answer: 'accepted' })).toMatchObject(
      {
        refusal: { code: 'invitation.not-found' },
      },
    );
  });

  it('declined, links nothing and may be repeated later', async () => {
    const { gate, accountId, reply, invite } = await invited();
    await answerInvitation(gate, accountId, { ...reply, answer: 'declined' });
    expect(await listMemberships(gate, accountId)).toEqual([]);
    expect(await listInvitations(gate, accountId)).toEqual([]);
    await invite();
    expect(await listInvitations(gate, accountId)).toHaveLength(1);
  });

  it('two persons with one phone: one account takes one of them', async () => {
    const { gate, accountId, organizationId, reply } = await invited();
    const [{ phone } = { phone: '' }] = await store.look<{ phone: string }>(
      'select phone from account where id = $1',
      [accountId],
    );
    const sister = await store.person(organizationId, {
      identifiers: [{ kind: 'phone', value: phone }],
    });
    await issueActivationSlips(gate, { organizationId, personIds: [sister.id], issuedBy: null });
    expect(await listInvitations(gate, accountId)).toHaveLength(2);
    await answerInvitation(gate, accountId, { ...reply, answer: 'accepted' });
    const [rest] = await listInvitations(gate, accountId);
    expect(
      await answerInvitation(gate, accountId, {
        organizationId,
        id: rest?.id ?? '',
        answer: 'accepted',
      }),
    ).toMatchObject({ refusal: { code: 'membership.already' } });
  });
});
