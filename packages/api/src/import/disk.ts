import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunKey } from './stage.ts';

/** Where an uploaded list lies until it has been written, withdrawn or forgotten. */
export function listPath(root: string, { organizationId, importId }: RunKey): string {
  return join(root, 'lists', organizationId, importId);
}

export async function folderFor(root: string, run: RunKey): Promise<void> {
  await mkdir(join(root, 'lists', run.organizationId), { recursive: true, mode: 0o700 });
}

export async function removeList(root: string, run: RunKey): Promise<void> {
  await rm(listPath(root, run), { force: true });
}
