/**
 * Who may import what: everything is forbidden that is not listed here.
 * Each package.json holds the same line a second time, since what is not declared does not resolve.
 */
const own = (name) => `^packages/${name}/`;
const src = (name) => `^packages/${name}/src/`;
const npm = (...names) => `node_modules/(${names.join('|')})/`;

const tests = '\\.test\\.ts$|/testing/|/tests/';
const testsOf = (name) => [
  `^packages/${name}/src/.*\\.test\\.ts$`,
  `^packages/${name}/src/testing/`,
  `^packages/${name}/src/[^/]+/testing/`,
];
const configs = '^(packages|apps)/[^/]+/[a-z-]+\\.config\\.ts$';

/** Imports go leftwards only. */
const concepts = [
  'calendar',
  'hierarchy',
  'post',
  'list',
  'form',
  'subject',
  'record',
  'duty',
  'case',
  'assessment',
  'ledger',
  'publication',
  'policy',
];
const base = '[a-z-]+\\.ts$';

const kernel = [
  { from: { path: `${src('grid')}${base}` }, to: { path: `${src('grid')}${base}` } },
  ...concepts.map((concept, i) => ({
    from: { path: `${src('grid')}${concept}/` },
    to: { path: `${src('grid')}(${base}|(${concepts.slice(0, i + 1).join('|')})/)` },
  })),
  // The days off are read in one place, and a form's door is the policy's: the field page carries neither library.
  { from: { path: `${src('grid')}calendar/` }, to: { path: npm('chinese-days') } },
  { from: { path: `${src('grid')}policy/` }, to: { path: npm('zod') } },
];

const variants = [
  { from: { path: own('variants') }, to: { path: src('grid') } },
  { from: { path: `${src('variants')}([^/]+)/` }, to: { path: `${src('variants')}($1/|${base})` } },
  { from: { path: `${src('variants')}${base}` }, to: { path: src('variants') } },
];

const storage = [
  {
    from: { path: own('db') },
    to: { path: [src('db'), src('grid'), npm('drizzle-orm', 'pg', 'pg-copy-streams')] },
  },
  { from: { path: own('db') }, to: { dependencyTypes: ['core'] } },
  {
    from: { path: own('auth') },
    to: {
      path: [src('auth'), src('db'), npm('lucia', '@node-rs/argon2', 'drizzle-orm', 'pg')],
    },
  },
  { from: { path: own('auth') }, to: { path: src('grid') } },
  { from: { path: own('auth') }, to: { dependencyTypes: ['core'] } },
];

const api = [
  {
    from: { path: own('api') },
    to: {
      path: [
        src('grid'),
        src('db'),
        src('auth'),
        `${src('api')}${base}`,
        npm('@trpc/server', 'zod', 'superjson', 'sharp', 'drizzle-orm', 'pg', 'hucre'),
      ],
    },
  },
  { from: { path: own('api') }, to: { dependencyTypes: ['core'] } },
  // What every slice stands on.
  { from: { path: src('api') }, to: { path: `${src('api')}procedures/` } },
  // A slice is a room of its own; another one is asked through its lookup.
  { from: { path: `${src('api')}([^/]+)/` }, to: { path: `${src('api')}$1/` } },
  { from: { path: src('api') }, to: { path: `${src('api')}[^/]+/lookup\\.ts$` } },
  // What a reader sees may hold what another slice shows: shapes only, written once.
  {
    from: { path: `${src('api')}[^/]+/[a-z-]*views\\.ts$` },
    to: { path: `${src('api')}[^/]+/[a-z-]*views\\.ts$`, dependencyTypes: ['type-only'] },
  },
  { from: { path: `${src('api')}${base}` }, to: { path: src('api') } },
];

const screens = [
  {
    from: { path: own('ui') },
    to: {
      path: [
        src('ui'),
        src('grid'),
        src('i18n'),
        npm(
          'svelte',
          'bits-ui',
          '@lucide/svelte',
          'uqr',
          'tailwindcss',
          'layerchart',
          'maplibre-gl',
        ),
      ],
    },
  },
  // A screen shows a view as the API gives it: the shapes are written once.
  {
    from: { path: `${src('ui')}screens/` },
    to: { path: `${src('api')}[^/]+/[a-z-]*views\\.ts$`, dependencyTypes: ['type-only'] },
  },
  {
    from: { path: own('web') },
    to: {
      path: [
        src('web'),
        src('grid'),
        src('ui'),
        src('i18n'),
        '^\\$app/',
        npm(
          '@sveltejs/kit',
          '@sveltejs/adapter-node',
          '@sveltejs/vite-plugin-svelte',
          '@tailwindcss/vite',
          'svelte',
          'vite',
          '@trpc/client',
          '@trpc/server',
          'superjson',
          'idb',
        ),
      ],
    },
  },
  { from: { path: own('web') }, to: { dependencyTypes: ['core'] } },
  { from: { path: own('web') }, to: { path: src('api'), dependencyTypes: ['type-only'] } },
  { from: { path: own('i18n') }, to: { path: src('i18n') } },
  { from: { path: `${src('i18n')}list-refusals` }, to: { dependencyTypes: ['core'] } },
  { from: { path: '^apps/([^/]+)/' }, to: { path: '^apps/$1/' } },
  {
    from: { path: '^apps/[^/]+/', pathNot: '^apps/api/' },
    to: {
      path: [
        src('web'),
        src('ui'),
        src('i18n'),
        '^\\$app/',
        '^#lib',
        npm('svelte', '@sveltejs/kit'),
      ],
    },
  },
  {
    from: { path: '^apps/([^/]+)/', pathNot: '^apps/api/' },
    to: { path: `${src('variants')}$1/` },
  },
  { from: { path: '^apps/api/' }, to: { path: '.' } },
];

const workshop = [
  {
    from: { path: [tests, configs] },
    to: {
      path: npm(
        'vitest',
        'vite',
        'fast-check',
        'fake-indexeddb',
        '@testing-library/svelte',
        'playwright-core',
        '@axe-core/playwright',
        'drizzle-kit',
        'svelte',
      ),
    },
  },
  { from: { path: [tests, configs] }, to: { dependencyTypes: ['core'] } },
  { from: { path: testsOf('grid') }, to: { path: src('grid') } },
  { from: { path: testsOf('variants') }, to: { path: src('variants') } },
  { from: { path: testsOf('api') }, to: { path: src('api') } },
  { from: { path: '^apps/[^/]+/tests/' }, to: { path: '^apps/api/(tests/support|src/testing)/' } },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'declared-only',
      comment: 'What a package imports stands in its package.json.',
      severity: 'error',
      from: { path: '^(packages|apps)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'primitives-first',
      comment: 'primitives ← parts ← screens',
      severity: 'error',
      from: { path: `${src('ui')}(primitives|format)/`, pathNot: tests },
      to: { path: `${src('ui')}(parts|shells|screens)/` },
    },
    {
      name: 'parts-before-screens',
      comment: 'primitives ← parts ← screens',
      severity: 'error',
      from: { path: `${src('ui')}parts/`, pathNot: tests },
      to: { path: `${src('ui')}(shells|screens)/` },
    },
    {
      name: 'server-and-browser-apart',
      severity: 'error',
      from: { path: `${src('web')}browser/` },
      to: { path: `${src('web')}server/`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'browser-and-server-apart',
      severity: 'error',
      from: { path: `${src('web')}server/` },
      to: { path: `${src('web')}browser/` },
    },
  ],
  allowed: [...kernel, ...variants, ...storage, ...api, ...screens, ...workshop],
  allowedSeverity: 'error',
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.svelte-kit/', '^apps/[^/]+/build/', '/generated/', '/reports/'] },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'node', 'default'],
    },
    tsConfig: { fileName: 'tsconfig.base.json' },
  },
};
