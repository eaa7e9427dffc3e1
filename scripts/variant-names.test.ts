import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const packages = new URL('../packages/', import.meta.url);
const variants = ['community', 'dormitory', 'enterprise-safety'];

it.each(['grid', 'db', 'auth', 'api', 'ui'])('no code in %s asks which variant it is', (name) => {
  const source = new URL(`${name}/src/`, packages);
  const naming = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|svelte|sql)$/.test(path) && !/\.test\.ts$|(^|\/)testing\//.test(path))
    .filter((path) => {
      const text = readFileSync(new URL(path, source), 'utf8');
      return variants.some((variant) => text.includes(variant));
    });
  expect(naming).toEqual([]);
});
