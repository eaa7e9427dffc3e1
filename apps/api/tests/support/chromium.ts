import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';

/** A Chromium that has been seen to start. */
export interface Chromium {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const programs = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A Chromium of the machine if there is one, else the binary that came with the packages; null if neither starts. */
export async function findChromium(): Promise<Chromium | null> {
  for (const executablePath of installed()) {
    const found = await started({ executablePath, args: quiet, env: {} });
    if (found) return found;
  }
  return packedChromium('@sparticuz/chromium', []);
}

/** The oldest Chromium that can be driven: what field phones may still have. */
export async function findOldChromium(): Promise<Chromium | null> {
  return packedChromium('chromium-106', ['--single-process', '--no-zygote']);
}

function installed(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onThePath = programs.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onThePath, ...elsewhere].filter((path) => existsSync(path)).slice(0, 3);
}

async function packedChromium(packageName: string, args: string[]): Promise<Chromium | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = unpacked(packageName);
  const candidate = { executablePath: join(folder, 'chromium'), args: [...quiet, ...args] };
  return (
    (await started({ ...candidate, env: {} })) ??
    (await started({ ...candidate, env: { LD_LIBRARY_PATH: join(folder, 'lib') } }))
  );
}

async function started(candidate: Chromium): Promise<Chromium | null> {
  try {
    const browser = await chromium.launch({
      ...candidate,
      env: { ...process.env, ...candidate.env },
      timeout: 30_000,
    });
    await browser.close();
    return candidate;
  } catch {
    return null;
  }
}

/** Unpacks the package once per version into a folder of its own, since all versions would share one path. */
function unpacked(packageName: string): string {
  const { bin, version } = packageAt(createRequire(import.meta.url).resolve(packageName));
  const folder = join(tmpdir(), `wangge-chromium-${version}-${userInfo().username}`);
  if (existsSync(join(folder, 'chromium'))) return folder;

  const fresh = mkdtempSync(`${folder}-`);
  writeFileSync(join(fresh, 'chromium'), brotli(join(bin, 'chromium.br')), { mode: 0o755 });
  for (const archive of ['swiftshader.tar.br', 'al2023.tar.br'])
    if (existsSync(join(bin, archive)))
      spawnSync('tar', ['-x', '-C', fresh], { input: brotli(join(bin, archive)) });
  try {
    renameSync(fresh, folder);
  } catch {
    rmSync(fresh, { recursive: true, force: true });
  }
  mkdirSync(folder, { recursive: true });
  return folder;
}

function packageAt(entry: string): { bin: string; version: string } {
  let folder = dirname(entry);
  while (!existsSync(join(folder, 'bin', 'chromium.br'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error(`No packed browser beside ${entry}`);
    folder = above;
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { bin: join(folder, 'bin'), version };
}

function brotli(path: string): Buffer {
  return brotliDecompressSync(readFileSync(path));
}
