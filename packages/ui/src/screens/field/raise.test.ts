import type { Entrances, RaiseOptions, SeatView } from '@wangge/api/case/views';
import { describe, expect, it } from 'vitest';
import {
  entranceOf,
  goesToWords,
  gradesFor,
  missingIn,
  photoNote,
  seatName,
  titleOf,
} from './raise.ts';

const now = Date.parse('2026-11-25T10:42+08:00');
const term = (id: string) => ({ id, words: { zh: id } });
const seat = (mine: boolean): SeatView => ({
  postId: 'p',
  title: { zh: '安全总监' },
  body: null,
  gridName: '公司',
  tier: term('company'),
  personId: 'x',
  personName: '赵国强',
  former: null,
  acting: false,
  mine,
});
const entrances: Entrances = {
  gridId: 'g1',
  entrances: [
    { kind: 'guard', grade: 'major', stage: 'to-accept', seat: 0, dueAt: now + 48_000_000 },
    { kind: 'guard', grade: 'general', stage: 'in-treatment', seat: 1, dueAt: null },
    { kind: 'oil', grade: 'general', stage: 'to-dispatch', seat: null, dueAt: null },
  ],
  seats: [seat(false), seat(true)],
};
const kind = (id: string, grade: string, evidence: string[] = []) => ({
  ...term(id),
  fields: [],
  grade,
  group: null,
  treats: term('grid'),
  evidence,
});

describe('whom it goes to', () => {
  const words = (which: string, grade: string) => {
    const found = entranceOf(entrances, 'g1', which, grade);
    const who = found?.seat ? seatName(found.seat, 'zh-CN') : '派遣的人';
    return found && goesToWords(found, who, now, 480, 'zh-CN');
  };

  it('is said with name and deadline; what stays with me is said too', () => {
    expect(words('guard', 'major')).toBe('交给 安全总监 赵国强，明日 00:02 前');
    expect(words('guard', 'general')).toBe('由你处置');
    expect(words('oil', 'general')).toBe('交给 派遣的人');
  });

  it('is not guessed for another grid or an unknown kind', () => {
    expect(entranceOf(entrances, 'g2', 'guard', 'major')).toBeNull();
    expect(entranceOf(null, 'g1', 'guard', 'major')).toBeNull();
    expect(entranceOf(entrances, 'g1', 'guard', 'grave')).toBeNull();
  });
});

describe('what is filled in', () => {
  it('takes its title from the first sentence, else from kind and place', () => {
    expect(titleOf('防护门联锁被短接，开门仍能下行。已叫停 3 号机。', '设备防护', '')).toBe(
      '防护门联锁被短接，开门仍能下行',
    );
    expect(titleOf(' ', '设备防护', '3 号机')).toBe('设备防护：3 号机');
    expect([...titleOf('长'.repeat(50), '', '')]).toHaveLength(31);
  });

  it('lets a grade be raised only', () => {
    const grade = (id: string, order: number) => ({ ...term(id), order, meaning: null });
    const options = { grades: [grade('general', 1), grade('major', 2)] } as unknown as RaiseOptions;
    expect(gradesFor(options, kind('a', 'major')).map(({ id }) => id)).toEqual(['major']);
    expect(gradesFor(options, undefined)).toHaveLength(2);
  });

  const byHand = { ...term('patrol'), proactive: true, noPhoto: null };
  const byPhone = { ...term('phone'), proactive: false, noPhoto: { zh: '来电里拍不了照' } };

  it('needs a kind, and a photo or a word; a photo where the kind demands one', () => {
    const given = { gridId: 'g1', kind: 'a', text: '漏油', photos: [] };
    expect(missingIn({ ...given, gridId: '' }, kind('a', 'general'), byHand)).toBe('grid');
    expect(missingIn(given, undefined, byHand)).toBe('kind');
    expect(missingIn(given, kind('a', 'general'), byHand)).toBeNull();
    expect(missingIn({ ...given, text: ' ' }, kind('a', 'general'), byHand)).toBe('text');
    const asking = kind('a', 'general', ['photo-before']);
    expect(missingIn(given, asking, byHand)).toBe('photo');
    const photos = [{ id: 'p', url: 'blob:p' }];
    expect(missingIn({ ...given, text: '', photos }, asking, byHand)).toBeNull();
  });

  it('asks no photo of what came by a call, and says why', () => {
    const asking = kind('a', 'general', ['photo-before']);
    const given = { gridId: 'g1', kind: 'a', text: '漏油', photos: [] };
    expect(missingIn(given, asking, byPhone)).toBeNull();
    expect(missingIn({ ...given, text: '' }, asking, byPhone)).toBe('text');
    expect(photoNote(asking, byHand, 'zh-CN')).toBe('须拍一张');
    expect(photoNote(asking, byPhone, 'zh-CN')).toBe('来电里拍不了照，可以不拍');
    expect(photoNote(kind('a', 'general'), byPhone, 'zh-CN')).toBeUndefined();
  });
});
