import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Settings } from './settings.ts';
import type { Suite } from './suite.ts';

/** Three lines for the person at the terminal: where it listens, where the data lie, how to sign in. */
export function sayWhere(
  { origin }: Settings,
  { store }: Suite,
  { address, port }: AddressInfo,
): void {
  const kind = store.kind === 'embedded' ? '内置 PostgreSQL' : 'PostgreSQL 服务器';
  console.error(
    [
      `网格已启动  ${(origin ? [origin] : addressesOf(address, port)).join('  ')}`,
      `数据在      ${store.where}（${kind} ${store.version}）`,
      '登录        用浏览器打开上面的地址；演示账号列在登录页上。',
    ].join('\n'),
  );
}

const everywhere = new Set(['0.0.0.0', '::']);

function addressesOf(address: string, port: number): string[] {
  const local = `http://localhost:${port}`;
  if (!everywhere.has(address))
    return address.startsWith('127.') ? [local] : [`http://${address}:${port}`];
  const others = Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map((entry) => `http://${entry.address}:${port}`);
  return [local, ...others];
}
