import { z } from 'zod';
import { parseDay, type Day } from '@wangge/grid/time';

/**
 * Every text that arrives goes through here: PostgreSQL refuses NUL, jsonb refuses lone surrogates, and both would
 * be a fault instead of a refusal.
 */
export function text(max: number) {
  return z
    .string()
    .max(max)
    .refine((value) => value.isWellFormed() && !value.includes('\u0000'), {
      params: { code: 'unreadable' },
    });
}

/** A text that says something: trimmed, not empty. */
export function words(max: number) {
  return text(max)
    .transform((value) => value.trim())
    .pipe(z.string().min(1));
}

export const id = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);

/** A name of the policy: post kind, tree, stage. */
export const term = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

/** The organization's code as it stands in the address. */
export const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

/** `2026-02-24` on the wire, a number of days inside. */
export const day = z.string().transform((value, ctx): Day => {
  const parsed = parseDay(value);
  if (parsed !== null) return parsed;
  ctx.addIssue({ code: 'custom', message: 'not a day' });
  return z.NEVER;
});

export const version = z.int().min(0).max(2_147_483_647);

/** Of an organization: every query names it. */
export const inOrganization = { organization: code };

/** Every command is named by the client, so that sending it twice does no harm. */
export const asCommand = { organization: code, commandId: id };
