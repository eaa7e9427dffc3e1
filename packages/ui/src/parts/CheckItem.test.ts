import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import CheckItem from './CheckItem.svelte';
import {
  chosen,
  emptyFinding,
  leastSeverity,
  mayChoose,
  missingOf,
  type Finding,
  type ItemToCheck,
} from './check.ts';

afterEach(cleanup);

const severities = [
  { code: 'minor', word: '轻微' },
  { code: 'general', word: '一般' },
  { code: 'serious', word: '严重' },
  { code: 'urgent', word: '紧急' },
];
const appliance: ItemToCheck = {
  code: 'illegal-appliance',
  title: '无违规电器',
  choices: [
    { code: 'heater', word: '热得快' },
    { code: 'blanket', word: '电热毯' },
  ],
  photoRequired: true,
  severity: 'serious',
  severities,
};
const socket: ItemToCheck = {
  code: 'socket',
  title: '插座无破损、发热',
  choices: [
    { code: 'hot', word: '发热' },
    { code: 'sparks', word: '火花', severity: 'urgent' },
  ],
  severity: 'general',
  severities,
};

function line(items: readonly ItemToCheck[], findings: Record<string, Finding>, open = true) {
  const calls = { ontoggle: vi.fn(), onfail: vi.fn(), onchange: vi.fn() };
  const props = { title: '违规电器', note: '无热得快', items, open, findings, ...calls };
  return { ...render(CheckItem, props), ...calls };
}

describe('a line of a checklist', () => {
  it('asks nothing while it is fine', () => {
    line([appliance], {}, false);
    const button = screen.getByRole('button', { name: /违规电器.*有问题/ });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('with one item opens that item at once', async () => {
    const { onchange, ontoggle } = line([appliance], {
      'illegal-appliance': emptyFinding(appliance),
    });
    await fireEvent.click(screen.getByRole('button', { name: '电热毯' }));
    expect(onchange).toHaveBeenLastCalledWith(appliance, {
      choice: 'blanket',
      remark: '',
      photos: [],
      severity: 'serious',
    });
    await fireEvent.input(screen.getByRole('textbox', { name: '说说情况' }), {
      target: { value: '床下' },
    });
    expect(onchange.mock.lastCall?.[1]).toMatchObject({ remark: '床下' });
    await fireEvent.click(screen.getByRole('button', { name: /有问题/ }));
    expect(ontoggle).toHaveBeenCalledOnce();
  });

  it('with several asks which, and opens only those', async () => {
    const { onfail } = line([appliance, socket], { socket: emptyFinding(socket) });
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
    const [other, failing] = [
      screen.getByRole('button', { name: '无违规电器' }),
      screen.getByRole('button', { name: '插座无破损、发热' }),
    ];
    expect(failing.getAttribute('aria-pressed')).toBe('true');
    await fireEvent.click(other);
    expect(onfail).toHaveBeenLastCalledWith(appliance, true);
    await fireEvent.click(failing);
    expect(onfail).toHaveBeenLastCalledWith(socket, false);
  });

  it('lets the severity be raised, not lowered', () => {
    line([appliance], { 'illegal-appliance': emptyFinding(appliance) });
    const disabled = screen
      .getAllByRole('radio')
      .map((radio) => (radio as HTMLInputElement).disabled);
    expect(disabled).toEqual([true, true, false, false]);
  });

  it('removes a photo', async () => {
    const finding = { ...emptyFinding(appliance), photos: [{ id: '1', url: 'blob:1' }] };
    const { onchange } = line([appliance], { 'illegal-appliance': finding });
    await fireEvent.click(screen.getByRole('button', { name: '去掉这张照片' }));
    expect(onchange).toHaveBeenLastCalledWith(appliance, { ...finding, photos: [] });
  });
});

describe('a finding', () => {
  it('rises with a grave word and stays where it was raised to', () => {
    const grave = chosen(socket, emptyFinding(socket), 'sparks');
    expect(grave).toMatchObject({ choice: 'sparks', severity: 'urgent' });
    expect(leastSeverity(socket, 'sparks')).toBe('urgent');
    expect(mayChoose(socket, 'sparks', 'serious')).toBe(false);
    expect(mayChoose(socket, 'hot', 'serious')).toBe(true);
    expect(mayChoose(socket, 'hot', 'minor')).toBe(false);
    expect(chosen(socket, grave, 'sparks')).toMatchObject({ choice: null, severity: 'urgent' });
  });

  it('is complete with a word, and with the photo that the rule demands', () => {
    const empty = emptyFinding(appliance);
    const photos = [{ id: '1', url: 'blob:1' }];
    expect(missingOf(appliance, empty)).toBe('word');
    expect(missingOf(appliance, { ...empty, choice: 'heater' })).toBe('photo');
    expect(missingOf(appliance, { ...empty, choice: 'heater', photos })).toBeNull();
    expect(missingOf(appliance, { ...empty, remark: ' ', photos })).toBe('word');
    expect(missingOf(socket, { ...emptyFinding(socket), remark: '松了' })).toBeNull();
  });

  it('wants a sentence where a choice does not say enough', () => {
    const other = { ...socket, wordRequired: true };
    expect(missingOf(other, { ...emptyFinding(other), choice: 'hot' })).toBe('word');
  });
});
