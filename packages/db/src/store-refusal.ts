type Details = Readonly<Record<string, string | number>>;

/** What a person at a terminal reads when the store cannot be opened: what cannot be, why, what to do. */
const words = {
  'store.in-use': (d) => [
    `数据目录 ${d.dataDir} 正在被另一个进程使用（${d.holder}）。一个数据目录同时只能由一个进程使用：请先停止那个进程，或用 DATA_DIR 指定另一个目录。`,
    `The data folder ${d.dataDir} is in use by another process (${d.holder}). Stop it first, or choose another folder with DATA_DIR.`,
  ],
  'store.other-version': (d) => [
    `数据目录 ${d.dataDir} 由 PostgreSQL ${d.found} 写成，本版本带的是 ${d.needed}，不能直接打开。请在原来的版本上运行 pnpm backup，再在这里对一个空目录运行 pnpm restore。`,
    `The data folder ${d.dataDir} was written by PostgreSQL ${d.found}, this release carries ${d.needed}. Run pnpm backup with the earlier release, then pnpm restore into an empty folder here.`,
  ],
  'store.no-binaries': (d) => [
    `没有适合本机（${d.platform}）的内置 PostgreSQL。请准备一个 PostgreSQL 15 至 18 的服务器，并用 DATABASE_URL 指明它的地址。`,
    `There is no embedded PostgreSQL for this machine (${d.platform}). Provide a PostgreSQL server (15 to 18) and set DATABASE_URL.`,
  ],
  'store.unreachable-folder': (d) => [
    `PostgreSQL 不以 root 身份运行，而它的用户（uid ${d.uid}）进不了 ${d.folder}。请用 DATA_DIR 指定一个它能到达的目录，例如 /var/lib/wangge。`,
    `PostgreSQL does not run as root, and its user (uid ${d.uid}) cannot enter ${d.folder}. Choose a folder it can reach with DATA_DIR, for example /var/lib/wangge.`,
  ],
  'store.not-writable': (d) => [
    `不能写入数据目录 ${d.dataDir}（${d.reason}）。请检查目录的所有者和权限，或用 DATA_DIR 指定另一个目录。`,
    `The data folder ${d.dataDir} cannot be written (${d.reason}). Check its owner and mode, or choose another folder with DATA_DIR.`,
  ],
  'store.did-not-start': (d) => [
    `内置数据库没有启动成功。日志在 ${d.log}，最后几行：\n${d.tail}`,
    `The embedded database did not start. Its log is ${d.log}; the last lines are above.`,
  ],
  'store.unreachable-server': (d) => [
    `连不上 DATABASE_URL 指定的数据库服务器（${d.where}，${d.reason}）。请检查地址、账号和网络。`,
    `The server of DATABASE_URL cannot be reached (${d.where}, ${d.reason}). Check address, account and network.`,
  ],
  'store.wrong-url': () => [
    'DATABASE_URL 不是有效的地址，应当像 postgres://用户:密码@主机:5432/数据库。',
    'DATABASE_URL is not a valid address; it should look like postgres://user:password@host:5432/database.',
  ],
  'store.old-server': (d) => [
    `数据库服务器是 PostgreSQL ${d.found}，至少需要 15。请先升级服务器。`,
    `The server is PostgreSQL ${d.found}; at least 15 is needed. Upgrade the server first.`,
  ],
  'store.no-role': (d) => [
    `数据库账号 ${d.user} 不能建立角色 app_user（${d.reason}）。请让数据库管理员执行：create role app_user nologin; grant app_user to "${d.user}";`,
    `The account ${d.user} cannot create the role app_user (${d.reason}). Ask the administrator to run: create role app_user nologin; grant app_user to "${d.user}";`,
  ],
  'store.newer': (d) => [
    `数据库已经由更新的版本升级过（${d.name}），本版本不能打开它。请用新版本启动，或从备份恢复。`,
    `The store was upgraded by a later release (${d.name}) and cannot be opened by this one. Start the later release, or restore a backup.`,
  ],
  'store.changed-migration': (d) => [
    `迁移 ${d.name} 在执行之后被改动过，不能继续。请恢复原文件，把改动写成新的迁移。`,
    `The migration ${d.name} was changed after it ran. Restore the file and write the change as a new migration.`,
  ],
} as const satisfies Record<string, (details: Details) => readonly [zh: string, en: string]>;

export type StoreRefusalCode = keyof typeof words;

/** The store cannot be opened, for a reason that a person can mend: the host prints the message and exits. */
export class StoreRefusal extends Error {
  readonly code: StoreRefusalCode;

  constructor(code: StoreRefusalCode, details: Details = {}, cause?: unknown) {
    super(words[code](details).join('\n'), { cause });
    this.name = 'StoreRefusal';
    this.code = code;
  }
}
