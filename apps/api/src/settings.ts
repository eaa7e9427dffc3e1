/** What the installation says. Few on purpose: everything else is decided inside the product. */
export type Settings = {
  readonly port: number;
  /** null: loopback while the demo is loaded, else every address. */
  readonly host: string | null;
  /** null: the store decides by who runs it. */
  readonly dataDir: string | null;
  readonly databaseUrl: string | null;
  readonly origin: string | null;
  readonly empty: boolean;
  readonly logLevel: LogLevel;
  /** Lets a collector on another machine read figures and details; null: this machine only. */
  readonly metricsToken: string | null;
};

export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof logLevels)[number];

type Environment = { readonly [name: string]: string | undefined };

/** Reads the settings; a wrong one is refused with words that name it, what it is and what it should be. */
export function readSettings(environment: Environment, args: readonly string[]): Settings {
  for (const arg of args) {
    if (arg !== '--empty')
      throw new SettingRefusal(
        arg,
        '不认识这个参数，只有 --empty',
        'unknown argument; there is only --empty',
      );
  }
  const given = (name: string) => environment[name]?.trim() || null;
  return {
    port: portOf(given('PORT')),
    host: hostOf(given('HOST')),
    dataDir: given('DATA_DIR'),
    databaseUrl: databaseUrlOf(given('DATABASE_URL')),
    origin: originOf(given('ORIGIN')),
    empty: args.includes('--empty'),
    logLevel: logLevelOf(given('LOG_LEVEL')),
    metricsToken: metricsTokenOf(given('METRICS_TOKEN')),
  };
}

/** A setting is wrong: the message is for the person who starts the suite, and the suite does not start. */
export class SettingRefusal extends Error {
  override name = 'SettingRefusal';

  constructor(setting: string, zh: string, en: string) {
    super(`设置有误：${setting}：${zh}。\nWrong setting: ${setting}: ${en}.`);
  }
}

function logLevelOf(text: string | null): LogLevel {
  if (text === null) return 'info';
  const level = logLevels.find((each) => each === text);
  if (level) return level;
  const all = logLevels.join(' ');
  throw new SettingRefusal(`LOG_LEVEL=${text}`, `应当是 ${all} 之一`, `must be one of ${all}`);
}

function metricsTokenOf(text: string | null): string | null {
  if (text === null || text.length >= 16) return text;
  // The value itself is a secret and is not repeated.
  throw new SettingRefusal(
    'METRICS_TOKEN',
    '太短，至少 16 个字符',
    'too short; at least 16 characters',
  );
}

function portOf(text: string | null): number {
  if (text === null) return 3000;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new SettingRefusal(
    `PORT=${text}`,
    '应当是 1 到 65535 之间的整数',
    'must be a whole number from 1 to 65535',
  );
}

function hostOf(text: string | null): string | null {
  if (text === null || /^[a-z0-9.:%-]+$/i.test(text)) return text;
  throw new SettingRefusal(
    `HOST=${text}`,
    '应当是本机的一个地址，例如 0.0.0.0 或 127.0.0.1',
    'must be an address of this machine, such as 0.0.0.0',
  );
}

function databaseUrlOf(text: string | null): string | null {
  if (text === null) return null;
  const protocol = URL.canParse(text) ? new URL(text).protocol : '';
  if (protocol === 'postgres:' || protocol === 'postgresql:') return text;
  // The value itself may hold a password and is not repeated.
  throw new SettingRefusal(
    'DATABASE_URL',
    '应当像 postgres://用户:密码@主机:5432/数据库',
    'must look like postgres://user:password@host:5432/database',
  );
}

function originOf(text: string | null): string | null {
  if (text === null) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  const isOrigin =
    url &&
    (url.protocol === 'http:' || url.protocol === 'https:') &&
    url.origin === text.replace(/\/$/, '');
  if (isOrigin) return url.origin;
  throw new SettingRefusal(
    `ORIGIN=${text}`,
    '应当是公网地址的开头，例如 https://wangge.example.cn，不带路径',
    'must be the public origin, such as https://wangge.example.cn, without a path',
  );
}
