import type { Chromium } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    chromium: Chromium | null;
    oldChromium: Chromium | null;
  }
}
