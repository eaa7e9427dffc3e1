import { eq, sql } from 'drizzle-orm';
import { issueActivationSlips } from '@wangge/auth/activation-issue';
import { parsePhone, maskPhone } from '@wangge/auth/identifier';
import { asSystem } from '@wangge/db/connection';
import { account } from '@wangge/db/schema/account';
import { organization } from '@wangge/db/schema/organization';
import { person } from '@wangge/db/schema/person';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { Policy } from '@wangge/grid/policy/policy';
import type { PostKind } from '@wangge/grid/post/post';
import { dayOf } from '@wangge/grid/time';
import { foundOrganization, type OrganizationPlan } from '../organization/lookup.ts';
import type { AccountCall } from '../procedures/account.ts';
import { isWaiting } from './overview.ts';
import type { FoundedView } from './views.ts';

export type Wanted = {
  readonly code: string;
  readonly name: string;
  readonly variant: string;
  readonly administrator: { readonly name: string; readonly phone: string };
};

/** Beijing, until the administrator says otherwise. */
const utcOffsetMinutes = 480;

/**
 * 建一个组织：with its topmost grid, one post on it that configures and appoints, and one person for that post, who comes
 * in by the slip that is shown now. Sent twice, the second is told that the name is taken. Refusals: `organization.code-taken`, `.variant-unknown`, `.phone-unclear`, `.own-phone`.
 */
export async function openOrganization(
  call: AccountCall,
  wanted: Wanted,
): Promise<Outcome<FoundedView>> {
  const { store, variants, clock, newId } = call;
  const policy = variants[wanted.variant];
  const kind = policy && configuringPost(policy);
  if (!policy || !kind) return refuse('organization.variant-unknown');
  const phone = parsePhone(wanted.administrator.phone);
  if (phone === null) return refuse('organization.phone-unclear');
  const at = clock();
  const founded = await asSystem(
    store.pool,
    'operating',
    async (tx): Promise<Outcome<{ organizationId: string; personId: string }>> => {
      // Two with one code at once: the second waits and is told.
      await tx.execute(
        sql`select pg_advisory_xact_lock(hashtext(${`organization ${wanted.code}`}))`,
      );
      const [taken, [own]] = await Promise.all([
        tx
          .select({ id: organization.id })
          .from(organization)
          .where(eq(organization.code, wanted.code)),
        tx
          .select({ phone: account.phone })
          .from(account)
          .where(eq(account.id, call.account.accountId)),
      ]);
      if (taken.length > 0) return refuse('organization.code-taken', { code: wanted.code });
      // Nobody appoints himself, and the operator sees nothing inside.
      if (own?.phone === phone) return refuse('organization.own-phone');
      const plan = planOf(wanted, policy, kind, phone, at);
      const { organizationId, personIds } = await foundOrganization(tx, plan, newId);
      return done({ organizationId, personId: personIds.get(KEY) ?? '' });
    },
    { keepIf: ({ ok }) => ok },
  );
  if (!founded.ok) return founded;
  const { code, name, administrator } = wanted;
  return issue(call, founded.value, { code, name, administrator: administrator.name }, kind);
}

/** 补一张：the slip was lost before anybody came in. Afterwards the organization helps itself. */
export async function issueAgain(call: AccountCall, code: string): Promise<Outcome<FoundedView>> {
  const [found] = await asSystem(call.store.pool, 'operating', (tx) =>
    tx
      .select({ organization, personId: person.id, personName: person.name })
      .from(organization)
      .innerJoin(person, eq(person.organizationId, organization.id))
      .where(eq(organization.code, code))
      .orderBy(person.createdAt, person.id)
      .limit(1),
  );
  const policy = found && call.variants[found.organization.variant];
  const kind = policy && configuringPost(policy);
  if (!found || !kind) return refuse('organization.not-found');
  const { id, name } = found.organization;
  if (!(await isWaiting(call, id))) return refuse('organization.has-people');
  const named = { code, name, administrator: found.personName };
  return issue(call, { organizationId: id, personId: found.personId }, named, kind);
}

async function issue(
  { gate, clock }: AccountCall,
  { organizationId, personId }: { readonly organizationId: string; readonly personId: string },
  named: Pick<FoundedView, 'code' | 'name' | 'administrator'>,
  { words }: PostKind,
): Promise<Outcome<FoundedView>> {
  const issued = await issueActivationSlips(gate, {
    organizationId,
    personIds: [personId],
    issuedBy: null,
  });
  if (!issued.ok) return issued;
  const [slip] = issued.value;
  return slip
    ? done({ ...named, post: words, issued: slip, at: clock() })
    : refuse('slip.person-unknown');
}

/** The post from which everything else is set up: it configures and appoints in the whole organization. */
function configuringPost({ posts }: Policy): PostKind | undefined {
  return posts.find(
    ({ grants }) => grants['organization.configure'] && grants['post.appoint'] === 'organization',
  );
}

const KEY = 'administrator';

function planOf(
  { code, name, variant, administrator }: Wanted,
  policy: Policy,
  kind: PostKind,
  phone: string,
  at: number,
): OrganizationPlan {
  const today = dayOf(at, utcOffsetMinutes);
  const trees = policy.trees.filter(({ levels }) => levels.includes(kind.level));
  return {
    code,
    name,
    variant,
    settings: { utcOffsetMinutes, limitSet: null, hours: [], dueAtClose: false, demo: false },
    openedAt: at,
    grids: [
      {
        code,
        level: kind.level,
        name,
        openedOn: today,
        parents: Object.fromEntries(trees.map(({ id }) => [id, null])),
      },
    ],
    posts: [{ key: KEY, kind: kind.id, grid: code }],
    people: [
      {
        key: KEY,
        name: administrator.name,
        joinedOn: today,
        identifiers: [{ kind: 'phone', value: phone, shown: maskPhone(phone) }],
        appointments: [{ post: KEY, fromOn: today, answerable: true }],
      },
    ],
  };
}
