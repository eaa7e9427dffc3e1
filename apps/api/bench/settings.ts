import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { scales, type Scale } from './nation/scale.ts';

export type BenchSettings = {
  readonly scale: Scale;
  /** Kept between runs: building the country takes longer than measuring it. */
  readonly dataDir: string;
  readonly rounds: number;
  /** Only figures whose name holds this. */
  readonly only: string;
};

export function readBenchSettings(args: readonly string[]): BenchSettings {
  const { values } = parseArgs({
    args: args.filter((arg) => arg !== '--'),
    options: {
      quick: { type: 'boolean', default: false },
      data: { type: 'string' },
      rounds: { type: 'string' },
      only: { type: 'string', default: '' },
    },
  });
  const scale = scales[values.quick ? 'quick' : 'full'];
  return {
    scale,
    dataDir: values.data ?? join(tmpdir(), `wangge-figures-${scale.name}`),
    rounds: Number(values.rounds ?? (values.quick ? 3 : 5)),
    only: values.only,
  };
}
