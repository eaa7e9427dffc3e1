import type { TRPCMutationProcedure, TRPCQueryProcedure } from '@trpc/server';
import { z } from 'zod';
import type { Meta } from '../authority.ts';

export type Shape = z.ZodRawShape;
/** What a handler gets of its own fields … */
export type Parsed<S extends Shape> = z.output<z.ZodObject<S>>;
/** … and what a client sends. */
export type Sent<S extends Shape> = z.input<z.ZodObject<S>>;

/** A procedure without fields of its own may be called without input. */
export type SentIfAny<S extends Shape> = keyof S extends never
  ? void | Record<string, never>
  : Sent<S>;

export type Query<I, O> = TRPCQueryProcedure<{ meta: Meta; input: I; output: O }>;
export type Mutation<I, O> = TRPCMutationProcedure<{ meta: Meta; input: I; output: O }>;

type Fields = Readonly<Record<string, unknown>>;

/** Inside a builder nothing is known of the fields but that they were checked; the slice sees them typed. */
export function parserOf(shape: Shape): z.ZodType<Fields, Fields> {
  return z.object(shape);
}

export function lenientParserOf(shape: Shape): z.ZodType<Fields | undefined, Fields | undefined> {
  const parser = parserOf(shape);
  return Object.keys(shape).length === 0 ? parser.optional() : parser;
}
