/** Reads GLOSSARY.md and looks for names that use a word it forbids. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { declaredNames } from './declared-names.ts';
import { readGlossary, wordsOf } from './glossary-table.ts';

const root = new URL('..', import.meta.url).pathname;
const glossary = readGlossary(readFileSync(new URL('../GLOSSARY.md', import.meta.url), 'utf8'));

const problems = sources().flatMap((file) => [...fileNameProblems(file), ...nameProblems(file)]);
for (const problem of problems) console.error(problem);
console.log(
  problems.length === 0
    ? `Glossary: ${glossary.never.length} words to avoid, none used.`
    : `Glossary: ${problems.length} names use a word that GLOSSARY.md forbids.`,
);
process.exitCode = problems.length === 0 ? 0 : 1;

function sources(): string[] {
  return readdirSync(`${root}packages`).flatMap((name) =>
    readdirSync(`${root}packages/${name}`, { withFileTypes: true })
      .filter((entry) => entry.name === 'src')
      .flatMap(() =>
        readdirSync(`${root}packages/${name}/src`, { recursive: true, encoding: 'utf8' }),
      )
      .map((path) => `${root}packages/${name}/src/${path}`)
      .filter((path) => /\.(ts|svelte)$/.test(path) && !/\.(test|d)\.ts$|\/generated\//.test(path)),
  );
}

function fileNameProblems(file: string): string[] {
  const place = relative(root, file);
  const name = basename(file).replace(/(\.svelte)?\.(ts|svelte)$/, '');
  const pattern = file.endsWith('.svelte')
    ? /^(\+\w+|[A-Z][A-Za-z0-9]*)$/
    : /^[a-z0-9]+(-[a-z0-9]+)*$/;
  const parts = place
    .split('/')
    .slice(3)
    .map((part) => wordsOf(part.replace(/\..*$/, '')).at(-1) ?? '');
  return [
    ...(pattern.test(name) ? [] : [`${place}: file names are kebab-case, components PascalCase`]),
    ...glossary.neverFiles
      .filter((word) => parts.includes(word))
      .map((word) => `${place}: no file or folder is called “${word}”`),
  ];
}

function nameProblems(file: string): string[] {
  const place = relative(root, file);
  const allowed = glossary.allowed.filter(({ where }) => place.startsWith(`${where}/`));
  return declaredNames(file, readFileSync(file, 'utf8')).flatMap(({ name, line }) => {
    const spoken = allowed.reduce(
      (rest, { spelt }) => spelt.reduce((text, form) => text.replaceAll(` ${form} `, ' '), rest),
      ` ${wordsOf(name).join(' ')} `,
    );
    return glossary.never
      .filter(({ spelt }) => spelt.some((form) => spoken.includes(` ${form} `)))
      .map(({ word, instead }) => `${place}:${line} ${name}: not “${word}” but ${instead}`);
  });
}
