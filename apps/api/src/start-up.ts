import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { demo as demonstration } from './demo.ts';
import type { FirstStart } from './first-start.ts';
import type { Settings } from './settings.ts';
import type { Suite } from './suite.ts';

/** Three lines for the person at the terminal: where it listens, where the data lie, how to sign in. */
export function sayWhere({ origin }: Settings, suite: Suite, { address, port }: AddressInfo): void {
  const { kind, where, version } = suite.store;
  const addresses = origin ? [origin] : addressesOf(address, port);
  console.error(
    [
      `网格已启动  ${addresses.join('  ')}`,
      `数据在      ${where}（${kind === 'embedded' ? '内置 PostgreSQL' : 'PostgreSQL 服务器'} ${version}）`,
      `登录        ${howToSignIn(suite.firstStart, addresses[0] ?? '')}`,
    ].join('\n'),
  );
}

function howToSignIn({ demo, setUpSecret }: FirstStart, address: string): string {
  if (demo) return `演示数据，账号列在登录页上，密码都是 ${demonstration.password}`;
  if (setUpSecret === null) return '用浏览器打开上面的地址';
  return `首次设置，一天内有效：${address}/set-up?secret=${setUpSecret}`;
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
