import { expect, it } from 'vitest';
import { declaredNames } from './declared-names.ts';
import { readGlossary, wordsOf } from './glossary-table.ts';

const page = `
| 中文 | word | never |
| --- | --- | --- |
| 案件 | case | \`incident\`, ticket |
| 移交 | hand over | \`handOn\` |

Files and folders never end in: \`utils\`, \`V2\`.

## Allowed all the same

| word | where | because |
| --- | --- | --- |
| \`event\` | packages/ui packages/web | the browser's |
`;

it('reads which words are never used, where they are allowed, and what no file is called', () => {
  const { never, allowed, neverFiles } = readGlossary(page);
  expect(never.map(({ word }) => word)).toEqual(['incident', 'handOn']);
  expect(never[1]?.spelt).toContain('hand on');
  expect(allowed.map(({ where }) => where)).toEqual(['packages/ui', 'packages/web']);
  expect(neverFiles).toEqual(['utils', 'v2']);
});

it.each([
  ['dueSoonAt', ['due', 'soon', 'at']],
  ['case_number', ['case', 'number']],
  ['to-accept', ['to', 'accept']],
  ['HTTPStatus', ['http', 'status']],
])('splits %s into words', (name, words) => {
  expect(wordsOf(name)).toEqual(words);
});

it('sees types, functions, properties, exported constants and vocabularies, with their lines', () => {
  const text = `
type Case = { holder: string };
export const stages = ['to-accept'] as const;
const hidden = 1;
function raise(at: number) { return hidden + at; }
`;
  expect(declaredNames('case.ts', text)).toEqual([
    { name: 'Case', line: 2 },
    { name: 'holder', line: 2 },
    { name: 'stages', line: 3 },
    { name: 'to-accept', line: 3 },
    { name: 'raise', line: 5 },
  ]);
});

it('reads the script of a component at its own lines', () => {
  const text = '<p>\n</p>\n<script lang="ts">\n  export const label = 1;\n</script>\n';
  expect(declaredNames('Label.svelte', text)).toEqual([{ name: 'label', line: 4 }]);
});
