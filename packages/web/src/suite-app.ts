import { fileURLToPath } from 'node:url';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwind from '@tailwindcss/vite';
import type { UserConfig } from 'vite';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** The API in development: a process of its own, reached through the dev server so that one origin holds. */
const developmentApi = 'http://localhost:3000';

/**
 * One configuration for every Kit app of the suite; an app's vite config names its base and its development port.
 * An app lists everything under devDependencies: the adapter leaves `dependencies` out of the bundle, and a bundle
 * that is complete can be mounted by the host from any folder.
 */
export function suiteApp(base: '' | `/${string}`, developmentPort: number): UserConfig {
  return {
    plugins: [
      tailwind(),
      sveltekit({
        adapter: adapter(),
        paths: { base, relative: false },
        files: {
          appTemplate: here('app.html'),
          errorTemplate: here('error.html'),
          assets: here('../static'),
        },
        csp: { mode: 'nonce', directives: contentSecurity },
      }),
    ],
    // Node would load the compiled messages as they are; they ask Vite on which side they run.
    ssr: { noExternal: [/^@wangge\//] },
    build: { target: ['chrome99', 'safari15.4'] },
    server: {
      port: developmentPort,
      strictPort: true,
      // The proxy would keep the browser's Origin, which is not the API's own.
      proxy: { '/api': { target: developmentApi, headers: { origin: developmentApi } } },
    },
  };
}

const contentSecurity = {
  'default-src': ['self'],
  'script-src': ['self'],
  'style-src': ['self'],
  // Svelte's style: directives and headless parts that place themselves are style attributes.
  'style-src-attr': ['unsafe-inline'],
  'img-src': ['self', 'data:', 'blob:'],
  'font-src': ['self'],
  'connect-src': ['self'],
  'worker-src': ['self', 'blob:'],
  'manifest-src': ['self'],
  'object-src': ['none'],
  'base-uri': ['none'],
  'form-action': ['self'],
  'frame-ancestors': ['none'],
} satisfies NonNullable<NonNullable<Parameters<typeof sveltekit>[0]>['csp']>['directives'];
