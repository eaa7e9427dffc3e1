import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export type Handler = (req: IncomingMessage, res: ServerResponse, next: () => void) => unknown;

export type MountedApp = { readonly base: '' | `/${string}`; readonly handler: Handler };

/** The suite's Kit apps and where they stand. The portal's base is the root, so it takes what no other app takes. */
const suite = [
  { base: '/community', module: '@wangge/app-community' },
  { base: '/enterprise-safety', module: '@wangge/app-enterprise-safety' },
  { base: '/dormitory', module: '@wangge/app-dormitory' },
  { base: '', module: '@wangge/app-portal' },
] as const;

/** Headers by which the host tells the apps what it has decided about a request; a caller's own are overwritten. */
export const decided = {
  protocol: 'x-wangge-protocol',
  host: 'x-wangge-host',
  network: 'x-wangge-network',
} as const;

/** Imports the built handlers. The adapter reads these variables while it is imported, so they are set before. */
export async function mountApps(): Promise<readonly MountedApp[]> {
  process.env['PROTOCOL_HEADER'] = decided.protocol;
  process.env['HOST_HEADER'] = decided.host;
  process.env['ADDRESS_HEADER'] = decided.network;
  // A public report without JavaScript brings its photos in the form.
  process.env['BODY_SIZE_LIMIT'] = '24M';

  const mounted = [];
  for (const { base, module } of suite) {
    const url = import.meta.resolve(`${module}/build/handler.js`);
    if (!existsSync(fileURLToPath(url))) throw new NotBuilt(module);
    const { handler } = (await import(url)) as { handler: Handler };
    mounted.push({ base, handler });
  }
  return mounted;
}

/** The apps have not been built yet. */
export class NotBuilt extends Error {
  override name = 'NotBuilt';

  constructor(module: string) {
    super(
      `${module} 还没有构建，请用 pnpm start 启动。\n${module} has not been built. Start with pnpm start.`,
    );
  }
}

export function appFor(apps: readonly MountedApp[], path: string): MountedApp | undefined {
  return apps.find(({ base }) => base === '' || path === base || path.startsWith(`${base}/`));
}
