// @vitest-environment node
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8');

function block(start: RegExp): Record<string, string> {
  const from = css.search(start);
  if (from < 0) throw new Error(`no such block: ${start.source}`);
  const open = css.indexOf('{', from);
  const body = css.slice(open + 1, css.indexOf('}', open)).replace(/\/\*[\s\S]*?\*\//g, '');
  return Object.fromEntries(
    [...body.matchAll(/--color-([a-z-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [
      match[1] ?? '',
      match[2] ?? '',
    ]),
  );
}

const light = block(/@theme static \{/);
const dark = { ...light, ...block(/\[data-theme=['"]dark['"]\] \{/) };
const followed = block(/:root:not\(\[data-theme\]\) \{/);

const GROUNDS = ['canvas', 'surface', 'sunken', 'hover'] as const;
const TONES = ['accent', 'ok', 'warn', 'danger'] as const;

const text: readonly (readonly [string, string])[] = [
  ...['ink', 'ink-soft', 'ink-faint', 'accent-ink'].flatMap((ink) =>
    GROUNDS.map((ground) => [ink, ground] as const),
  ),
  ...TONES.flatMap((tone) => [
    ['ink', `${tone}-soft`] as const,
    ['ink-soft', `${tone}-soft`] as const,
    [`${tone}-ink`, `${tone}-soft`] as const,
    [`on-${tone}`, tone] as const,
  ]),
  ...['ok', 'warn', 'danger'].flatMap((tone) =>
    ['canvas', 'surface', 'sunken'].map((ground) => [`${tone}-ink`, ground] as const),
  ),
  ['on-accent', 'accent-hover'],
  ['surface', 'ink'],
  ['danger-ink', 'hover'],
  ['warn-ink', 'hover'],
  ['ok-ink', 'hover'],
];
const marks: readonly (readonly [string, string])[] = [
  ...['edge', 'accent-line', 'accent'].flatMap((mark) =>
    ['canvas', 'surface'].map((ground) => [mark, ground] as const),
  ),
  ['edge', 'sunken'],
  ['edge', 'hover'],
  ['accent', 'accent-soft'],
  ['accent-line', 'accent-soft'],
  ...['ok', 'warn', 'danger'].map((tone) => [`${tone}-line`, 'surface'] as const),
  ['warn-line', 'warn-soft'],
  ['danger-line', 'canvas'],
  ['danger', 'surface'],
  ['ink-faint', 'line'],
];

describe('the tokens can be read by who sees little', () => {
  it('measures 63 pairs', () => expect(text.length + marks.length).toBe(63));

  describe.each([
    ['light', light],
    ['dark', dark],
  ])('%s', (_, tokens) => {
    it.each(text)('text %s on %s has at least 4.5 : 1', (ink, ground) => {
      expect(contrast(tokens[ink], tokens[ground])).toBeGreaterThanOrEqual(4.5);
    });
    it.each(marks)('mark %s on %s has at least 3 : 1', (mark, ground) => {
      expect(contrast(tokens[mark], tokens[ground])).toBeGreaterThanOrEqual(3);
    });
  });
});

describe('the theme holds for old browsers and for who chose nothing', () => {
  it('following the system gives the same dark as choosing it', () => {
    expect(followed).toEqual(block(/\[data-theme=['"]dark['"]\] \{/));
    expect(Object.keys(followed).length).toBeGreaterThan(25);
  });

  it.each(['oklch', 'color-mix', ':has('])('knows nothing of %s', (word) =>
    expect(css).not.toContain(word),
  );
});

describe('no component asks for what the oldest browsers lack', () => {
  const root = new URL('.', import.meta.url);
  const sources = globSync('**/*.{svelte,ts}', { cwd: root })
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => ({ file, source: readFileSync(new URL(file, root), 'utf8') }));
  const using = (pattern: RegExp) =>
    sources.filter(({ source }) => pattern.test(source)).map(({ file }) => file);

  it('looks at them all', () => expect(sources.length).toBeGreaterThan(80));

  it.each([
    [
      'an opacity on a themed colour (frozen to the light one)',
      /\b(?:bg|text|border|ring|outline|fill|stroke|divide)-[a-z-]+\/\d/,
    ],
    ['has- variants', /(?<![\w-])(?:group-)?has-[[a-z]|:has\(/],
    ['translate, rotate and scale utilities', /(?<=[\s"'`:])-?(?:translate|rotate|scale)-[\w[]/],
    ['a height of dvh without a vh before it', /(?<!vh;\s*height: )\b100dvh|[hw]-dvh/],
    ['oklch or color-mix', /oklch\(|color-mix\(/],
  ])('%s', (_, pattern) => expect(using(pattern)).toEqual([]));
});

function contrast(one: string | undefined, other: string | undefined): number {
  const [bright, dim] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(hex: string | undefined): number {
  if (hex === undefined) throw new Error('no such token');
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
