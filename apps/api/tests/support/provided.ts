import type { Chromium } from './chromium.ts';
import type {} from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    chromium: Chromium | null;
    oldChromium: Chromium | null;
  }
}
