import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

const onThePage = [
  'packages/ui/src/**/*.test.ts',
  'packages/web/src/{browser,frames}/**/*.test.ts',
];
const onTheDatabase = ['packages/*/src/**/*.db.test.ts', 'apps/*/src/**/*.db.test.ts'];

export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{packages,apps}/*/src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [...onThePage, ...onTheDatabase],
        },
      },
      {
        plugins: [svelte({ configFile: false }), svelteTesting()],
        test: {
          name: 'ui',
          include: onThePage,
          environment: 'happy-dom',
          // They ship components as source, which Node cannot read by itself.
          server: { deps: { inline: ['@lucide/svelte', 'bits-ui', 'svelte-toolbelt', 'runed'] } },
        },
      },
      {
        test: {
          name: 'db',
          include: onTheDatabase,
          globalSetup: 'packages/db/src/testing/global-setup.ts',
          testTimeout: 20_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['apps/*/tests/**/*.e2e.test.ts'],
          globalSetup: [
            'packages/db/src/testing/global-setup.ts',
            'apps/api/tests/support/global-setup.ts',
          ],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
