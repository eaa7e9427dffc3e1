import { asMember } from '../inside.ts';
import type { Stand } from '../stand.ts';
import { readers, type Reader } from './people-rows.ts';

/** The highest place of each reader. */
export async function pathsOf({ installation, nation }: Stand): Promise<Record<Reader, string>> {
  const found = { leaf: '', middle: '', root: '' };
  for (const reader of readers) {
    found[reader] = await asMember(installation, nation.id, reader, async ({ actor }) => {
      const paths = actor.held.map(({ paths: each }) => each['territory'] ?? '');
      return paths.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? '';
    });
  }
  return found;
}
