import { z } from 'zod';

export type Schema = {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
};

/** Makes inputs that fit a procedure's parser, so that what lies behind the parser is reached. */
export type Sampler = {
  /** Known values by the name of a field: real ids, the organization's code. */
  readonly known: (field: string, pattern: string | undefined, turn: number) => unknown;
};

export function sampleOf(parser: z.ZodType, sampler: Sampler, turn: number): unknown {
  return valueOf('', schemaOf(parser), sampler, turn);
}

export function schemaOf(parser: z.ZodType): Schema {
  return z.toJSONSchema(parser, { io: 'input', unrepresentable: 'any' }) as Schema;
}

function valueOf(field: string, schema: Schema, sampler: Sampler, turn: number): unknown {
  const ways = schema.anyOf ?? schema.oneOf;
  if (ways) return valueOf(field, ways[turn % ways.length] ?? {}, sampler, turn);
  if (schema.allOf) return valueOf(field, schema.allOf[0] ?? {}, sampler, turn);
  if ('const' in schema) return schema.const;
  if (schema.enum) return schema.enum[turn % schema.enum.length];
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([name]) => schema.required?.includes(name) || turn % 2 === 0)
          .map(([name, each]) => [name, valueOf(name, each, sampler, turn)]),
      );
    case 'array':
      return Array.from({ length: (schema.minItems ?? 0) + (turn % 2) }, () =>
        valueOf(field, schema.items ?? {}, sampler, turn),
      );
    case 'boolean':
      return turn % 2 === 0;
    case 'integer':
    case 'number':
      return Math.min(Math.max(turn, schema.minimum ?? 0), schema.maximum ?? Infinity);
    case 'null':
      return null;
    default:
      return sampler.known(field, schema.pattern, turn);
  }
}

/** The same input with one leaf after another replaced by something it should not be. */
export function* spoilt(value: unknown, by: readonly unknown[]): Generator<unknown> {
  if (value === null || typeof value !== 'object') {
    yield* by;
    return;
  }
  for (const [name, each] of Object.entries(value))
    for (const bad of spoilt(each, by))
      yield Array.isArray(value)
        ? value.map((old: unknown, index) => (String(index) === name ? bad : old))
        : { ...value, [name]: bad };
}
