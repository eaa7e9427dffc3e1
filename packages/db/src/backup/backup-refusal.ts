type Details = Readonly<Record<string, string | number>>;

/** What the operator reads when a backup or a restore cannot be: what, why, what to do. */
const words = {
  'backup.no-store': (d) => [
    `${d.dataDir} 里没有数据。请用 DATA_DIR 指明数据目录，或用 DATABASE_URL 指明数据库服务器。`,
    `There is no store in ${d.dataDir}. Name the data folder with DATA_DIR, or the server with DATABASE_URL.`,
  ],
  'backup.no-tables': (d) => [
    `${d.where} 里还没有网格的数据表，没有可以备份的内容。`,
    `${d.where} holds no tables of Wangge yet: there is nothing to back up.`,
  ],
  'backup.file-exists': (d) => [
    `${d.file} 已经存在，备份从不覆盖旧文件。请换一个文件名。`,
    `${d.file} exists, and a backup never writes over a file. Choose another name.`,
  ],
  'backup.no-file': (d) => [
    `读不到备份文件 ${d.file}（${d.reason}）。用法：pnpm restore <备份文件>`,
    `The archive ${d.file} cannot be read (${d.reason}). Usage: pnpm restore <archive>`,
  ],
  'backup.damaged': (d) => [
    `备份文件 ${d.file} 不完整或已损坏（${d.place}）。什么都没有写入。请换一份备份。`,
    `The archive ${d.file} is incomplete or damaged (${d.place}). Nothing has been written. Take another archive.`,
  ],
  'backup.newer': (d) => [
    `备份由更新的版本 ${d.version} 做成（${d.name}），本版本不能恢复它。什么都没有写入。请用那个版本恢复。`,
    `The archive was made by a later release, ${d.version} (${d.name}), and cannot be restored by this one. Nothing has been written. Restore it with that release.`,
  ],
  'restore.not-empty': (d) => [
    `${d.where} 不是空的，恢复从不覆盖已有数据。请用 DATA_DIR 指定一个新目录，或用 DATABASE_URL 指定一个新建的空数据库。`,
    `${d.where} is not empty, and a restore never writes over anything. Choose a new folder with DATA_DIR, or a new empty database with DATABASE_URL.`,
  ],
} as const satisfies Record<string, (details: Details) => readonly [zh: string, en: string]>;

export type BackupRefusalCode = keyof typeof words;

/** A backup or restore that cannot be, for a reason that the operator can mend: the command prints it and ends. */
export class BackupRefusal extends Error {
  readonly code: BackupRefusalCode;

  constructor(code: BackupRefusalCode, details: Details = {}, cause?: unknown) {
    super(words[code](details).join('\n'), { cause });
    this.name = 'BackupRefusal';
    this.code = code;
  }
}
