import type { ServerResponse } from 'node:http';
import { importKinds } from '@wangge/db/schema/import';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { Context } from '../context.ts';
import { insideAsMember } from '../inside.ts';
import { mayImport } from './entitled.ts';
import { templateOf } from './template.ts';

export type ListAsked = { readonly organization: string | null; readonly kind: string | null };

/** 样表。 */
export async function serveTemplate(
  context: Context,
  asked: ListAsked,
  res: ServerResponse,
): Promise<Outcome<void>> {
  const kind = importKinds.find((each) => each === asked.kind);
  if (!kind) return refuse('import.unknown-kind');
  const policy = await insideAsMember(context, asked.organization ?? '', async (call) => {
    const allowed = mayImport(call, kind);
    return allowed.ok ? done(call.policy) : allowed;
  });
  if (!policy.ok) return policy;
  send(
    res,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    `${kind}.xlsx`,
    await templateOf(policy.value, kind),
  );
  return done(undefined);
}

function send(res: ServerResponse, type: string, name: string, bytes: Uint8Array): void {
  res.writeHead(200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'content-length': bytes.length,
    'cache-control': 'no-store',
  });
  res.end(res.req.method === 'HEAD' ? undefined : bytes);
}
