import fc from 'fast-check';
import type { z } from 'zod';
import { schemaOf, type Sampler, type Schema } from './sample.ts';

/** What nobody who wrote a parser has thought of. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.constantFrom('\u0000', '\ud800', '__proto__', '2026-02-30', '1e999', '%', "'; --", '[', '\\'),
  fc.double(),
  fc.maxSafeInteger(),
  fc.bigInt(),
  fc.date({ noInvalidDate: false }),
  fc.constant(undefined),
);

const text = fc.string({ unit: 'grapheme', maxLength: 60 });

/** Inputs that mostly fit the parser, so that what lies behind it is reached, with junk at any place in them. */
export function inputsOf(parser: z.ZodType, sampler: Sampler): fc.Arbitrary<unknown> {
  return mostly(fitting('', schemaOf(parser), sampler), 40);
}

function mostly(fit: fc.Arbitrary<unknown>, weight: number): fc.Arbitrary<unknown> {
  return fc.oneof({ weight, arbitrary: fit }, { weight: 1, arbitrary: junk });
}

function fitting(field: string, schema: Schema, sampler: Sampler): fc.Arbitrary<unknown> {
  const inside = (name: string, each: Schema) => mostly(fitting(name, each, sampler), 20);
  const ways = schema.anyOf ?? schema.oneOf;
  if (ways) return fc.oneof(...ways.map((way) => fitting(field, way, sampler)));
  if (schema.allOf) return fitting(field, schema.allOf[0] ?? {}, sampler);
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, each]) => [name, inside(name, each)]),
        ),
        { requiredKeys: [...(schema.required ?? [])] },
      );
    case 'array':
      return fc.array(inside(field, schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: (schema.minItems ?? 0) + 3,
      });
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return fc.integer({
        min: Math.max(schema.minimum ?? -1e9, -1e9),
        max: Math.min(schema.maximum ?? 1e9, 1e9),
      });
    case 'null':
      return fc.constant(null);
    default:
      return fc.oneof(
        { weight: 4, arbitrary: fc.nat(30).map((n) => sampler.known(field, schema.pattern, n)) },
        { weight: 1, arbitrary: text },
      );
  }
}
