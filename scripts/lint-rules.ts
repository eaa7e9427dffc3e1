import type { Linter } from 'eslint';

const clock = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The instant is a parameter (`at`).',
  },
  {
    selector: 'CallExpression[callee.name="Date"]',
    message: 'The instant is a parameter (`at`).',
  },
];

const asynchronous = [
  { selector: ':function[async=true]', message: 'A rule does not wait: fetch first, then decide.' },
  { selector: 'AwaitExpression', message: 'A rule does not wait: fetch first, then decide.' },
  { selector: 'ImportExpression', message: 'The kernel loads nothing by itself.' },
];

const worldly = [
  'crypto',
  'process',
  'fetch',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'Temporal',
  'Promise',
  'console',
];

const now = {
  object: 'Date',
  property: 'now',
  message: 'The instant is a parameter (`at`).',
};

export const pureRules: Linter.RulesRecord = {
  'no-restricted-syntax': ['error', ...clock, ...asynchronous],
  'no-restricted-globals': [
    'error',
    ...worldly.map((name) => ({ name, message: 'The kernel is pure: pass it in as a fact.' })),
  ],
  'no-restricted-properties': [
    'error',
    now,
    { object: 'Math', property: 'random', message: 'Chance is a parameter (a seed).' },
  ],
};

export const environmentRules: Linter.RulesRecord = {
  'no-restricted-syntax': ['error', ...clock],
  'no-restricted-properties': [
    'error',
    now,
    { object: 'process', property: 'env', message: 'The host alone reads the environment.' },
  ],
};

export const webSides = {
  server: {
    patterns: [{ regex: '(^|/)browser/', message: 'server/ and browser/ do not meet.' }],
  },
  browser: {
    patterns: [
      { regex: '(^|/)server/|^node:', message: 'server/ and browser/ do not meet.' },
      {
        regex: '^@sveltejs/kit($|/node|/hooks)',
        message: 'Kit’s server half stays in server/.',
      },
    ],
  },
};
