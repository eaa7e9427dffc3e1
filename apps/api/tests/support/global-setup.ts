import type { TestProject } from 'vitest/node';
import { findChromium, findOldChromium } from './chromium.ts';
import type {} from './provided.ts';

/** Finds the browsers once per run. Without one, CI fails; elsewhere the journeys are skipped and it is said aloud. */
export default async function setup(project: TestProject): Promise<void> {
  const chromium = await findChromium();
  const oldChromium = await findOldChromium();
  if (chromium === null) {
    const words = 'No Chromium on this machine, and the packed one does not start here.';
    if (process.env.CI) throw new Error(`${words} CI must not go on without the journeys.`);
    console.warn(`\n⚠ ${words} The browser journeys are skipped.\n`);
  } else if (oldChromium === null) {
    if (process.env.CI) throw new Error('The old Chromium of the field journeys does not start.');
    console.warn('\n⚠ The old Chromium does not start here; its journeys are skipped.\n');
  }
  project.provide('chromium', chromium);
  project.provide('oldChromium', oldChromium);
}
