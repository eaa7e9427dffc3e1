import { describe, expect, it } from 'vitest';
import { day } from '../testing/at.ts';
import { lighthousePeople, Story, worldOf } from '../testing/lighthouse-world.ts';
import { available } from './available.ts';
import type { CaseState } from './case.ts';

const treated = { type: 'treat', solution: 's', result: 'r', effect: '', photosAfter: 1 } as const;

/** One story, stopped at every stage. */
const stops: Record<string, () => CaseState> = {
  'to-accept': () => new Story().raise('keeper', '2026-11-23T10:00+08:00').state,
  'to-dispatch': () => accepted().state,
  'to-take-on': () => dispatched().state,
  'in-treatment': () => taken().state,
  'to-verify': () => taken().then('engineer', '2026-11-23T14:00+08:00', treated).state,
  returned: () =>
    dispatched().then('engineer', '2026-11-23T13:00+08:00', {
      type: 'return',
      reason: 'not-ours',
      note: 'x',
    }).state,
  suspended: () =>
    taken()
      .then('engineer', '2026-11-23T14:00+08:00', {
        type: 'request-suspension',
        untilOn: day('2026-12-10'),
        reason: 'x',
      })
      .then('head', '2026-11-23T15:00+08:00', {
        type: 'decide-suspension',
        approve: true,
        note: '',
      }).state,
  closed: () => closed().state,
  reopened: () =>
    closed().then('head', '2026-11-24T10:00+08:00', { type: 'reopen', reason: 'x' }).state,
};

function accepted() {
  return new Story()
    .raise('keeper', '2026-11-23T10:00+08:00')
    .then('master', '2026-11-23T11:00+08:00', { type: 'accept', next: 'dispatch' });
}
function dispatched() {
  return accepted().then('master', '2026-11-23T12:00+08:00', {
    type: 'dispatch',
    postId: 'route-engineer',
    note: '',
  });
}
function taken() {
  return dispatched().then('engineer', '2026-11-23T13:00+08:00', { type: 'take-on' });
}
function closed() {
  return taken()
    .then('engineer', '2026-11-23T14:00+08:00', treated)
    .then('master', '2026-11-23T16:00+08:00', { type: 'verify', passed: true, text: 'ok' });
}

/** stage × person → the commands that are possible; anybody not named can do nothing. */
function matrix(): string {
  return Object.entries(stops)
    .map(([stage, stop]) => {
      const state = stop();
      const lines = lighthousePeople.flatMap((person) => {
        const { ready } = available(state, worldOf(person, '2026-11-24T12:00+08:00'));
        return ready.length === 0 ? [] : [`  ${person}: ${ready.join(', ')}`];
      });
      return [stage, ...lines].join('\n');
    })
    .join('\n');
}

describe('the flow table', () => {
  it('gives each person at each stage exactly these commands', () => {
    expect(`\n${matrix()}\n`).toMatchInlineSnapshot(`
      "
      to-accept
        keeper: answer, add-photos, urge, withdraw
        master: accept, refuse, note-progress, add-photos, regrade, merge
        head: regrade, urge, supervise
        chief: regrade, urge, supervise
      to-dispatch
        keeper: answer, add-photos, urge, withdraw
        master: dispatch, hand-over, note-progress, note-reason, add-photos, regrade, merge
        head: regrade, urge, supervise
        chief: regrade, urge, supervise
      to-take-on
        keeper: answer, add-photos, urge, withdraw
        master: regrade, urge, supervise
        engineer: take-on, return, hand-up, note-progress, note-reason, request-extension, request-suspension, add-photos, regrade
        head: regrade, urge, supervise
        chief: regrade, urge, supervise
      in-treatment
        keeper: answer, add-photos, urge
        master: regrade, urge, supervise
        engineer: return, hand-up, note-progress, note-reason, request-extension, request-suspension, add-photos, treat, regrade
        head: regrade, urge, supervise
        chief: regrade, urge, supervise
      to-verify
        keeper: answer, add-photos, urge
        master: note-progress, note-reason, add-photos, verify
        engineer: note-progress, add-photos
        head: urge, supervise
        chief: urge, supervise
      returned
        keeper: answer, add-photos, urge
        master: dispatch, hand-over, note-progress, note-reason, request-suspension, add-photos, regrade
        head: regrade, urge, supervise
        chief: regrade, urge, supervise
      suspended
        keeper: answer
        master: resume
        engineer: resume
        head: resume
        chief: resume
      closed
        keeper: answer
        master: reopen, look-back
        head: reopen, look-back
        chief: reopen, look-back
      reopened
        keeper: answer, add-photos, urge
        master: dispatch, hand-over, note-progress, note-reason, request-suspension, add-photos, regrade
        head: regrade, urge, supervise
        chief: regrade, urge, supervise
      "
    `);
  });

  it('says why the expected next step is not possible yet', () => {
    const { notYet } = available(
      stops['in-treatment']!(),
      worldOf('engineer', '2026-11-24T12:00+08:00'),
    );
    expect(notYet).toContainEqual({
      command: 'verify',
      refusal: { code: 'case.wrong-stage', details: { stage: 'in-treatment' } },
    });
  });

  it('says of a step not possible yet only to whom it would belong', () => {
    const asked = (person: 'engineer' | 'master') =>
      available(dispatched().state, worldOf(person, '2026-11-23T12:30+08:00')).notYet;
    expect(asked('engineer').map(({ command }) => command)).toContain('treat');
    expect(asked('master').map(({ command }) => command)).not.toContain('treat');
  });

  it('R3-11 tells who treated it that somebody else has to verify, and does not ask anybody else', () => {
    const asked = (person: 'engineer' | 'keeper') =>
      available(stops['to-verify']!(), worldOf(person, '2026-11-24T12:00+08:00')).notYet;
    expect(asked('engineer')).toContainEqual({
      command: 'verify',
      refusal: { code: 'case.verifier-treated' },
    });
    expect(asked('keeper')).toEqual([]);
  });
});
