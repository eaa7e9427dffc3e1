import { BackupRefusal } from '@wangge/db/backup/backup-refusal';
import type { Manifest } from '@wangge/db/backup/manifest';
import { StoreRefusal } from '@wangge/db/store-refusal';
import { SettingRefusal } from '../settings.ts';

/** For the person at the terminal: words where there are any, else the fault itself. */
export function wordsFor(error: unknown): unknown {
  const hasWords =
    error instanceof BackupRefusal ||
    error instanceof StoreRefusal ||
    error instanceof SettingRefusal;
  return hasWords ? error.message : error;
}

export function contentWords({ rows, files }: Manifest): readonly [zh: string, en: string] {
  const total = Object.values(rows).reduce((sum, n) => sum + n, 0);
  const tables = Object.keys(rows).length;
  const megabytes = (files.bytes / 1e6).toFixed(1);
  return [
    `${tables} 张表，${total} 行，${files.count} 个照片文件（${megabytes} MB）`,
    `${tables} tables, ${total} rows, ${files.count} photo files (${megabytes} MB)`,
  ];
}
