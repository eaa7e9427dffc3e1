import { TRPCError, type TRPCCombinedDataTransformer } from '@trpc/server';
import superjson, { type SuperJSONResult } from 'superjson';

/** superjson on both sides; what it cannot read is the caller's mistake, not a fault of ours. */
export const transformer: TRPCCombinedDataTransformer = {
  input: {
    serialize: (value) => superjson.serialize(value),
    deserialize(value: SuperJSONResult) {
      try {
        return superjson.deserialize<unknown>(value);
      } catch (cause) {
        throw new TRPCError({ code: 'BAD_REQUEST', message: 'input.unreadable', cause });
      }
    },
  },
  output: superjson,
};
