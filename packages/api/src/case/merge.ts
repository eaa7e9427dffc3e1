import type { SQL } from 'drizzle-orm';
import type { CaseCommand } from '@wangge/grid/case/command';
import { refuse } from '@wangge/grid/outcome';
import type { OrganizationCall } from '../call.ts';
import { readCase } from './store.ts';

/** 并入的那件：must be there, seen by who merges, and still open. */
export async function mergeFault(call: OrganizationCall, command: CaseCommand, seen: SQL) {
  if (command.type !== 'merge') return null;
  const into = await readCase(call, command.into, seen);
  if (into === null) return refuse('case.merge-not-found');
  return into.state.stage === 'closed' ? refuse('case.merge-ended') : null;
}
