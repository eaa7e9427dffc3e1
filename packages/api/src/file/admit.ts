import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import { maySomewhere } from '@wangge/grid/post/authority';
import type { Action } from '@wangge/grid/post/post';
import type { OrganizationCall } from '../call.ts';
import type { Context } from '../context.ts';
import { inside, insideAsMember } from '../inside.ts';
import { checkGrant } from './grant.ts';
import { readFile, type FileLine } from './store.ts';

/** Who may send a photo: whoever has something to attach it to. */
const sending: readonly Action[] = [
  'record.make',
  'case.raise',
  'case.accept',
  'case.treat',
  'case.verify',
];

export type Admitted = {
  readonly organizationId: string;
  /** Null: a resident. */
  readonly personId: string | null;
  /** Sent before, by the same: there is nothing to do. */
  readonly known: FileLine | null;
};

export type Sending = {
  readonly organization: string;
  readonly fileId: string;
  readonly grant: string | null;
};

/** 收不收：before a byte is read. A grant makes it a resident's, whoever is signed in on that browser. */
export async function admit(context: Context, sent: Sending): Promise<Outcome<Admitted>> {
  const { organization, grant } = sent;
  return grant === null
    ? insideAsMember(context, organization, async (call) => {
        const { policy, actor } = call;
        const may = sending.some((action) => maySomewhere(policy.posts, actor, action));
        return may ? known(call, sent.fileId, actor.personId) : refuse('post.not-entitled');
      })
    : inside(context, organization, async (call) => {
        const given = await checkGrant(call, grant, sent.fileId);
        return given.ok ? known(call, sent.fileId, null) : given;
      });
}

async function known(
  call: OrganizationCall,
  fileId: string,
  personId: string | null,
): Promise<Outcome<Admitted>> {
  const line = await readFile(call, fileId);
  if (line !== null && line.uploadedBy !== personId) return refuse('file.id-taken');
  return done({ organizationId: call.organization.id, personId, known: line });
}
