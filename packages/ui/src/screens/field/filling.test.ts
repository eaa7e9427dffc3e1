import { describe, expect, it } from 'vitest';
import type { ItemToCheck } from '../../parts/check.ts';
import { Filling, type FilledLine } from './filling.svelte.ts';

const item = (code: string, photoRequired = false): ItemToCheck => ({
  code,
  title: code,
  photoRequired,
  severity: 'general',
});
const [lamp, lens, horn] = [item('lamp', true), item('lens'), item('horn')] as const;
const light: FilledLine = { id: 'light', items: [lamp, lens] };
const sound: FilledLine = { id: 'sound', items: [horn] };
const lines = [light, sound];
const said = { choice: null, remark: '不响', severity: 'general', photos: [] };

describe('a checklist being filled in', () => {
  it('opens the only item of a line at once, and asks which of several', () => {
    const filling = new Filling(null);
    filling.toggle(sound);
    filling.toggle(light);
    expect(Object.keys(filling.findingsIn(lines))).toEqual(['horn']);
    expect(filling.problemsIn(lines)).toEqual({ lines: ['light'], items: { horn: 'word' } });
    filling.fail(lamp, true);
    filling.write(lamp, { ...said, remark: '灭了' });
    filling.write(horn, said);
    expect(filling.problemsIn(lines)).toEqual({ lines: [], items: { lamp: 'photo' } });
  });

  it('keeps what was typed when a line is closed by mistake', () => {
    const filling = new Filling(null);
    filling.toggle(sound);
    filling.write(horn, said);
    filling.toggle(sound);
    expect(filling.findingsIn(lines)).toEqual({});
    filling.toggle(sound);
    expect(filling.findingsIn(lines)).toEqual({ horn: said });
  });

  it('goes on where it was left', () => {
    const before = new Filling(null, ['lens']);
    before.toggle(sound);
    before.write(horn, said);
    const after = new Filling(before.kept);
    expect(after.findingsIn(lines)).toEqual({ horn: said });
    expect(after.notApplicable).toEqual(['lens']);
    expect(after.untouched).toBe(false);
    expect(new Filling(null).untouched).toBe(true);
  });

  it('an item that fails does apply', () => {
    const filling = new Filling(null, ['lens', 'horn']);
    filling.fail(lens, true);
    expect(filling.notApplicable).toEqual(['horn']);
    filling.applies(['horn'], true);
    filling.applies(['lamp'], false);
    expect(filling.notApplicable).toEqual(['lamp']);
  });
});
