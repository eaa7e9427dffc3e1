import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { at } from '../testing/track.ts';
import ClockCell from './ClockCell.svelte';

afterEach(cleanup);

it('a clock says what remains and whose limit it is; its picture stays silent', () => {
  const { container } = render(ClockCell, {
    clock: {
      state: 'soon',
      now: at('2026-11-25T10:40'),
      dueAt: at('2026-11-26T00:00'),
      levelWord: '街道',
    },
    segments: [
      { state: 'done', weight: 1 },
      { state: 'soon', weight: 2, share: 0.6 },
    ],
  });
  expect(screen.getAllByText('剩 13 小时')).toHaveLength(1);
  expect(screen.getAllByText('街道 · 今日 24:00')).toHaveLength(1);
  expect(
    [...container.querySelectorAll('svg, .track')].every(
      (picture) => picture.getAttribute('aria-hidden') === 'true',
    ),
  ).toBe(true);
});
