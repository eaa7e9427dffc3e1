import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

const packages = new URL('../packages/', import.meta.url);
const codes = [...new Set(['grid', 'auth', 'api', 'web'].flatMap(refusedIn))].sort();

it.each(['zh-CN', 'en'])('every refusal that a rule or a slice gives has words in %s', (locale) => {
  const folder = new URL(`i18n/messages/${locale}/`, packages);
  const words = new Set(
    readdirSync(folder).flatMap((file) =>
      Object.keys(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as object),
    ),
  );
  const keyOf = (code: string) => `refusal_${code.replaceAll(/[.-]/g, '_')}`;
  expect(codes.length).toBeGreaterThan(100);
  expect(codes.filter((code) => !words.has(keyOf(code)))).toEqual([]);
});

/** The codes given to `refuse('noun.reason')`; a page writes `{ code: 'noun.reason' }` itself. */
function refusedIn(name: string): string[] {
  const source = new URL(`${name}/src/`, packages);
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|(^|\/)testing\//.test(path))
    .flatMap((path) => codesIn(path, readFileSync(new URL(path, source), 'utf8'), name === 'web'));
}

function codesIn(path: string, text: string, written: boolean): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'refuse') {
      const [code] = node.arguments;
      if (code && ts.isStringLiteral(code)) found.push(code.text);
    }
    if (written && ts.isPropertyAssignment(node) && node.name.getText() === 'code') {
      const { initializer } = node;
      if (ts.isStringLiteral(initializer) && /^[a-z-]+\.[a-z-]+$/.test(initializer.text))
        found.push(initializer.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}
