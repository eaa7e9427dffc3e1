import type { Logger } from 'pino';
import { newReference } from './reference.ts';

/**
 * Logs a fault and gives its reference. A database error's message and details quote statements with their parameters,
 * so only names, codes and the places in the code are kept.
 */
export function reportFault(log: Logger, cause: unknown, reference = newReference()): string {
  log.error({ reference, causes: chainOf(cause) }, 'fault');
  return reference;
}

type Cause = { name: string; code?: string; at?: string[] };

function chainOf(cause: unknown): Cause[] {
  const chain: Cause[] = [];
  for (
    let one = cause;
    one !== undefined && one !== null && chain.length < 5;
    one = (one as { cause?: unknown }).cause
  ) {
    chain.push(one instanceof Error ? describe(one) : { name: typeof one });
  }
  return chain;
}

function describe(error: Error): Cause {
  const { code } = error as { code?: unknown };
  const at = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
  return { name: error.name, at, ...(typeof code === 'string' ? { code } : {}) };
}
