/** What the tables of GLOSSARY.md say, as data. */
export interface Glossary {
  never: { word: string; instead: string; spelt: string[] }[];
  allowed: { where: string; spelt: string[] }[];
  neverFiles: string[];
}

export function readGlossary(text: string): Glossary {
  const [tables = '', allowances = ''] = text.split('## Allowed all the same');
  return {
    never: rowsOf(tables).flatMap(([term = '', word = '', never = '']) =>
      codeWords(never).map((forbidden) => ({
        word: forbidden,
        instead: `“${word.replaceAll('`', '')}” (${term})`,
        spelt: formsOf(forbidden),
      })),
    ),
    allowed: rowsOf(allowances).flatMap(([word = '', where = '']) =>
      where
        .split(/\s+/)
        .flatMap((place) =>
          codeWords(word).map((form) => ({ where: place, spelt: formsOf(form) })),
        ),
    ),
    neverFiles: codeWords(
      /^Files and folders never end in: (.*)$/m.exec(tables)?.[1] ?? '',
    ).flatMap(wordsOf),
  };
}

/** `dueSoonAt`, `due_soon_at` and `due-soon-at` are the same three words. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

function formsOf(word: string): string[] {
  const spoken = wordsOf(word).join(' ');
  return [spoken, spoken.endsWith('y') ? `${spoken.slice(0, -1)}ies` : `${spoken}s`, `${spoken}es`];
}

function rowsOf(markdown: string): string[][] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|:-]+\|$/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((column) => column.trim()),
    );
}

function codeWords(column: string): string[] {
  return [...column.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
}
