import process from 'node:process';
import { readSettings } from '../settings.ts';
import { makeBackup } from './backups.ts';
import { contentWords, wordsFor } from './words.ts';

/** `pnpm backup [file]` */
async function main(): Promise<void> {
  const settings = readSettings(process.env, []);
  const made = await makeBackup(settings, new Date(), process.argv[2]);
  const [zh, en] = contentWords(made);
  const size = `${(made.bytes / 1e6).toFixed(1)} MB`;
  const time = (made.ms / 1000).toFixed(1);
  console.log(`已备份到 ${made.file}（${size}，${time} 秒）：${zh}。`);
  console.log(`Backed up to ${made.file} (${size}, ${time} s): ${en}.`);
  if (made.missing.length === 0) return;
  // Whoever runs this by a schedule must notice.
  process.exitCode = 2;
  const some = made.missing.slice(0, 10).join('\n  ');
  console.error(`有 ${made.missing.length} 个照片文件不在磁盘上，备份里也没有：`);
  console.error(
    `${made.missing.length} photo files are not on the disk, nor in the archive:\n  ${some}`,
  );
}

main().catch((error: unknown) => {
  console.error(wordsFor(error));
  process.exit(1);
});
