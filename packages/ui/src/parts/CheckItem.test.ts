import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import CheckItem from './CheckItem.svelte';
import { emptyFinding, isComplete, mayChoose, type ItemToCheck } from './check.ts';

afterEach(cleanup);
const item: ItemToCheck = {
  code: 'appliances',
  title: '违规电器',
  note: '无热得快、电炉、电热毯',
  quickWords: ['热得快', '电热毯'],
  photoRequired: true,
  severity: 'serious',
  severities: [
    { code: 'minor', word: '轻微' },
    { code: 'general', word: '一般' },
    { code: 'serious', word: '严重' },
    { code: 'urgent', word: '紧急' },
  ],
};

describe('an item of a checklist', () => {
  it('asks nothing while it is fine', () => {
    render(CheckItem, { item, finding: null, onchange: vi.fn() });
    expect(
      screen.getByRole('button', { name: /违规电器.*有问题/ }).getAttribute('aria-expanded'),
    ).toBe('false');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('opens at 有问题 with the severity that it sets, and closes again', async () => {
    const onchange = vi.fn();
    const { rerender } = render(CheckItem, { item, finding: null, onchange });
    await fireEvent.click(screen.getByRole('button', { name: /有问题/ }));
    expect(onchange).toHaveBeenLastCalledWith({
      words: [],
      remark: '',
      photos: [],
      severity: 'serious',
    });
    await rerender({ finding: emptyFinding(item) });
    await fireEvent.click(screen.getByRole('button', { name: /有问题/ }));
    expect(onchange).toHaveBeenLastCalledWith(null);
  });

  it('takes quick words and a remark', async () => {
    const onchange = vi.fn();
    const finding = { ...emptyFinding(item), words: ['热得快'] };
    render(CheckItem, { item, finding, onchange });
    await fireEvent.click(screen.getByRole('button', { name: '电热毯' }));
    expect(onchange).toHaveBeenLastCalledWith({ ...finding, words: ['热得快', '电热毯'] });
    await fireEvent.click(screen.getByRole('button', { name: '热得快' }));
    expect(onchange).toHaveBeenLastCalledWith({ ...finding, words: [] });
    await fireEvent.input(screen.getByRole('textbox', { name: '说说情况' }), {
      target: { value: '床下' },
    });
    expect(onchange).toHaveBeenLastCalledWith({ ...finding, remark: '床下' });
  });

  it('lets the severity be raised, not lowered', () => {
    render(CheckItem, { item, finding: emptyFinding(item), onchange: vi.fn() });
    const disabled = screen
      .getAllByRole('radio')
      .map((radio) => (radio as HTMLInputElement).disabled);
    expect(disabled).toEqual([true, true, false, false]);
    expect(mayChoose(item, 'urgent')).toBe(true);
    expect(mayChoose(item, 'general')).toBe(false);
  });

  it('is complete only with the photo that the rule demands', () => {
    expect(isComplete(item, emptyFinding(item))).toBe(false);
    expect(isComplete(item, { ...emptyFinding(item), photos: [{ id: '1', url: 'blob:1' }] })).toBe(
      true,
    );
    expect(isComplete({ ...item, photoRequired: false }, emptyFinding(item))).toBe(true);
  });

  it('removes a photo', async () => {
    const onchange = vi.fn();
    const finding = { ...emptyFinding(item), photos: [{ id: '1', url: 'blob:1' }] };
    render(CheckItem, { item, finding, onchange });
    await fireEvent.click(screen.getByRole('button', { name: '去掉这张照片' }));
    expect(onchange).toHaveBeenLastCalledWith({ ...finding, photos: [] });
  });
});
