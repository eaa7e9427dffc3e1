import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import CommandPanel from './CommandPanel.svelte';

afterEach(cleanup);
const available = [
  { code: 'note', label: '登记进展…' },
  { code: 'treat', label: '处置完成…', primary: true },
];

describe('what can be done and what cannot', () => {
  it('offers the commands as buttons and tells which was chosen', async () => {
    const onchoose = vi.fn();
    render(CommandPanel, { available, onchoose });
    await fireEvent.click(screen.getByRole('button', { name: '登记进展…' }));
    await fireEvent.click(screen.getByRole('button', { name: '处置完成…' }));
    expect(onchoose.mock.calls).toEqual([['note'], ['treat']]);
    expect(screen.getAllByRole('button').map((button) => button.textContent?.trim())[0]).toBe(
      '处置完成…',
    );
  });

  it('lists what is not possible now with its reason, never as a button', () => {
    render(CommandPanel, {
      available,
      unavailable: [{ code: 'close', label: '结案', reason: '须由处置人以外的人核查后结案。' }],
    });
    expect(screen.getAllByRole('heading', { name: '暂时不能' })).toHaveLength(1);
    const line = within(screen.getByRole('listitem'));
    expect(line.getAllByText('结案')).toHaveLength(1);
    expect(line.getAllByText('须由处置人以外的人核查后结案。')).toHaveLength(1);
    expect(screen.queryByRole('button', { name: '结案' })).toBeNull();
  });

  it('says so when there is nothing to do', () => {
    render(CommandPanel, { available: [] });
    expect(screen.getAllByText('现在没有要你做的事。')).toHaveLength(1);
  });
});
