import type { Goal, Measured } from './figure.ts';

const heads = ['figure', 'unit', 'ours', 'floor', 'ours/floor', 'goal', ''] as const;

/** One table for the terminal and for `docs/figures.md`. */
export function tableOf(rows: readonly Measured[]): string {
  const lines = [heads, heads.map(() => '---'), ...rows.map(cellsOf)];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cellsOf({ figure, ours, floor, ratio, met }: Measured): string[] {
  return [
    figure.name,
    figure.unit,
    numeral(ours),
    floor === null ? '' : numeral(floor),
    ratio === null ? '' : figure.unit === 'ms' ? `${ratio.toFixed(2)} ×` : percent(ratio),
    goalOf(figure.goal),
    met === null ? '' : met ? 'reached' : 'missed',
  ];
}

function goalOf(goal: Goal): string {
  if (goal === null) return '';
  if ('share' in goal) return `${percent(goal.share)} of the floor`;
  if ('times' in goal) return `${goal.times} × the floor`;
  return 'atLeast' in goal
    ? `at least ${numeral(goal.atLeast)}`
    : `at most ${numeral(goal.atMost)}`;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

function numeral(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(2);
}
