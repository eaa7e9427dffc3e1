import process from 'node:process';
import { readSettings } from '../settings.ts';
import { restoreBackup } from './backups.ts';
import { contentWords, wordsFor } from './words.ts';

/** `pnpm restore <file>` */
async function main(): Promise<void> {
  const settings = readSettings(process.env, []);
  const { where, head, manifest, migrated } = await restoreBackup(settings, process.argv[2] ?? '');
  const [zh, en] = contentWords(manifest);
  console.log(`已恢复到 ${where}：${head.at} 的备份（版本 ${head.version}），${zh}。`);
  console.log(
    `Restored into ${where}: the archive of ${head.at} (version ${head.version}), ${en}.`,
  );
  if (migrated.length > 0) {
    console.log(`随后升级了 ${migrated.length} 步：${migrated.join('、')}。`);
    console.log(`Then upgraded by ${migrated.length} migrations.`);
  }
  console.log('所有人需要重新登录。现在可以启动了。\nEverybody signs in anew. You can start now.');
}

main().catch((error: unknown) => {
  console.error(wordsFor(error));
  process.exit(1);
});
