import { z } from 'zod';
import { id } from '../input.ts';
import { visitorCommand } from '../procedures/public.ts';
import { router } from '../trpc.ts';
import { giveGrant, givenGrant } from './grant.ts';

/** Photos themselves stream through `/api/file`; here is what stands before. */
export const fileRouter = router({
  grant: visitorCommand({
    reason: 'a resident without account sends a photo with a report',
    input: {
      fileId: id,
      /** At least 128 bits that the page drew; the grant is made of it. */
      seed: z.string().regex(/^[A-Za-z0-9_-]{22,64}$/),
    },
    subject: ({ fileId }) => fileId,
    run: giveGrant,
    replay: givenGrant,
  }),
});
