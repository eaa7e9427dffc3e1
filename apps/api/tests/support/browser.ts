import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';
import type { Chromium } from './chromium.ts';
import type {} from './provided.ts';

/** For `describe.skipIf(!browserHere)`: false only where the run has already said so aloud. */
export const browserHere = inject('chromium') !== null;
export const oldBrowserHere = inject('oldChromium') !== null;

export const phone = { width: 390, height: 844 } as const;
export const desk = { width: 1440, height: 900 } as const;

/** A browser process; each person of a journey gets a context of their own (`browser.newContext`). */
export function openBrowser(): Promise<Browser> {
  return open(inject('chromium'));
}

/** The oldest Chromium that field phones may still have. It runs as one process, which serves one person: open one each. */
export function openOldBrowser(): Promise<Browser> {
  return open(inject('oldChromium'));
}

function open(found: Chromium | null): Promise<Browser> {
  if (found === null) throw new Error('No browser here: guard the journey with browserHere.');
  const { executablePath, args, env } = found;
  return chromium.launch({
    executablePath,
    args,
    env: { ...process.env, ...env },
  });
}
