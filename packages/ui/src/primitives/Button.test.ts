import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import Button from './Button.svelte';

const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));
afterEach(cleanup);

describe('a button that cannot be used now', () => {
  it('stays in place, says why, and does nothing', async () => {
    const onclick = vi.fn();
    render(Button, { unavailable: '须由另一个人核查', onclick, children: words('结案') });
    const button = screen.getByRole('button', { name: '结案' });
    await fireEvent.click(button);
    expect(onclick).not.toHaveBeenCalled();
    expect(button.getAttribute('aria-disabled')).toBe('true');
    const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toBe('须由另一个人核查');
  });

  it('does not send its form', async () => {
    const event = new MouseEvent('click', { bubbles: true, cancelable: true });
    render(Button, { unavailable: '还不行', type: 'submit', children: words('派遣') });
    screen.getByRole('button').dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });

  it('is no link', () => {
    render(Button, { unavailable: '还不行', href: '/somewhere', children: words('打开') });
    expect(screen.queryByRole('link')).toBeNull();
  });
});

it('a link is a plain link', () => {
  render(Button, { href: '/here', children: words('打开') });
  expect(screen.getByRole('link', { name: '打开' }).getAttribute('href')).toBe('/here');
});

it('while busy it is not pressed twice', async () => {
  const onclick = vi.fn();
  render(Button, { busy: true, onclick, children: words('派遣') });
  await fireEvent.click(screen.getByRole('button'));
  expect(onclick).not.toHaveBeenCalled();
});
