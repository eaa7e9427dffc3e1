import { z } from 'zod';
import { text, term, words } from '../input.ts';

const both = z.object({ zh: words(60), en: text(120).optional() });

const caseKind = z.object({
  id: term,
  words: both,
  group: term.optional(),
  fields: z.array(term).min(1).max(10),
  grade: term,
  treats: term,
  evidence: z.array(z.enum(['photo-before', 'photo-after'])).max(2),
  neverPublic: z.boolean().optional(),
  publicForm: z.boolean().optional(),
});

/** What an organization may change by itself. Limits inside a set, posts and flows are the variant's. */
export const override = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('limit-set'), limitSet: term }),
  z.object({
    kind: z.literal('field'),
    field: z.object({ id: term, words: both, function: term.optional() }),
  }),
  z.object({ kind: z.literal('kind'), caseKind }),
]);
