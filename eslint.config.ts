import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { environmentRules, pureRules, webSides } from './scripts/lint-rules.ts';

const code = ['**/*.ts', '**/*.svelte', '**/*.svelte.ts'];
const tests = ['**/*.test.ts', '**/testing/**', '**/tests/**'];

export default defineConfig(
  globalIgnores([
    '**/node_modules/',
    '**/.svelte-kit/',
    '**/build/',
    '**/reports/',
    '**/generated/',
    '**/*.d.ts',
    '**/*.cjs',
    '**/*.js',
  ]),
  {
    files: code,
    extends: [js.configs.recommended, tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      'no-undef': 'off',
      'no-console': ['error', { allow: ['error'] }],
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, properties: false } },
      ],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/require-await': 'off',
      // `'' | \`/${string}\`` says more to a reader than to the compiler.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      // What people type is searched for control characters; ideographic spaces stand in patterns.
      'no-control-regex': 'off',
      'no-irregular-whitespace': ['error', { skipRegExps: true, skipTemplates: true }],
    },
  },
  {
    // Components are judged without types here: each would make the compiler begin anew, and svelte-check has them.
    files: ['**/*.svelte'],
    extends: [svelte.configs.recommended, tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: tseslint.parser, projectService: false },
    },
    rules: {
      // `resolve()` is known to apps only; parts and screens get their addresses as props.
      'svelte/no-navigation-without-resolve': 'off',
      // A Set that lives inside one function is not state.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    // Law 2: facts in, facts out. A rule of the kernel knows no clock, no chance and no waiting.
    files: ['packages/grid/src/**', 'packages/variants/src/**'],
    ignores: tests,
    rules: pureRules,
  },
  {
    // Clock and environment are parameters; the host alone reads them.
    files: ['packages/{db,auth,api}/src/**'],
    ignores: tests,
    rules: environmentRules,
  },
  {
    files: ['packages/web/src/server/**'],
    rules: { 'no-restricted-imports': ['error', webSides.server] },
  },
  {
    files: ['packages/web/src/browser/**'],
    rules: { 'no-restricted-imports': ['error', webSides.browser] },
  },
  {
    files: tests,
    rules: { 'max-lines': 'off', '@typescript-eslint/unbound-method': 'off' },
  },
  {
    // What a person starts in a terminal speaks to that person.
    files: ['scripts/**', 'apps/api/**', 'packages/db/src/testing/**', '*.config.ts'],
    rules: { 'no-console': 'off' },
  },
);
