import { describe, expect, it } from 'vitest';
import { day } from '../testing/at.ts';
import { lighthouse } from '../testing/lighthouse.ts';
import { type LighthousePerson, Story, worldOf } from '../testing/lighthouse-world.ts';
import { evolve } from './evolve.ts';
import { askedIn, askedPosts, seatOfPlan } from './above.ts';

const plan = { grades: ['major'], approvedBy: ['minister', 'coast-head'] };
const policy = { ...lighthouse, flow: { ...lighthouse.flow, plan } };
const inTreatment = () =>
  new Story()
    .raise('keeper', '2026-11-23T10:00+08:00')
    .then('master', '2026-11-23T11:00+08:00', { type: 'accept', next: 'dispatch' })
    .then('master', '2026-11-23T11:30+08:00', { type: 'dispatch', postId: 'keeper', note: '' })
    .then('keeper', '2026-11-23T12:00+08:00', { type: 'take-on' });

describe('请谁批', () => {
  it.each<[LighthousePerson, string]>([
    ['master', 'minister'],
    ['minister', 'coast-head'],
  ])('decisions 18: the items that %s fills in go to the %s', (filledBy, expected) => {
    expect(seatOfPlan(worldOf(filledBy, '2026-11-23T11:00+08:00', { policy }))?.postId).toBe(
      expected,
    );
  });

  it('an extension and a reason lie with the seat above until they are decided', () => {
    const story = inTreatment();
    expect(askedPosts(story.state)).toEqual([]);
    story.then('keeper', '2026-11-24T09:00+08:00', {
      type: 'request-extension',
      untilOn: day('2026-11-25'),
      reason: '缺料',
    });
    expect(story.facts.flatMap((fact) => askedIn(fact) ?? [])).toEqual(['station-master']);
    expect(askedPosts(story.state)).toEqual(['station-master']);
    story.then('keeper', '2026-11-24T09:05+08:00', { type: 'note-reason', text: '缺料' });
    expect(askedPosts(story.state)).toEqual(['station-master']);
    story.then('master', '2026-11-24T09:10+08:00', {
      type: 'decide-extension',
      approve: false,
      note: '',
    });
    expect(askedPosts(story.state)).toEqual(['station-master']);
    const seq = story.state.clocks.find(({ reason }) => reason)?.seq ?? 0;
    story.then('master', '2026-11-24T09:15+08:00', {
      type: 'decide-reason',
      clock: seq,
      approve: true,
    });
    expect(askedPosts(story.state)).toEqual([]);
  });

  it('a suspension lies there too', () => {
    const story = inTreatment().then('keeper', '2026-11-24T09:00+08:00', {
      type: 'request-suspension',
      untilOn: day('2026-12-25'),
      reason: '等配件',
    });
    expect(askedPosts(story.state)).toEqual(['station-master']);
  });

  it('a plan lies with nobody once it is decided, also when it is sent back', () => {
    const items = {
      measures: '加固',
      responsible: '北辰',
      funds: 1000,
      fundsNote: '',
      timeLimitOn: day('2026-12-30'),
      contingency: '停灯',
      filledBy: 'master',
      approvedBy: null,
      askedPostId: 'minister',
    };
    const filled = evolve(inTreatment().state, { type: 'plan-filled', items });
    expect(askedPosts(filled)).toEqual(['minister']);
    const decided = { type: 'plan-decided', approved: false, by: 'minister', note: '' } as const;
    expect(askedPosts(evolve(filled, decided))).toEqual([]);
  });
});
