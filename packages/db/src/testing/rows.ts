import type { Pool } from 'pg';
import { newId } from '../id.ts';
import type { OrganizationSettings } from '../schema/organization.ts';
import type { IdentifierKind } from '../schema/person.ts';

export type OrganizationDraft = {
  readonly id?: string;
  readonly code?: string;
  readonly name?: string;
  readonly variant?: string;
  readonly settings?: Partial<OrganizationSettings>;
};

const settings: OrganizationSettings = {
  utcOffsetMinutes: 480,
  limitSet: null,
  hours: [],
  dueAtClose: false,
  demo: false,
};

const START = Date.parse('2026-01-01T00:00+08:00');
let made = 0;

/** Each its own: tests share no seed rows. */
export async function makeOrganization(
  owner: Pool,
  draft: OrganizationDraft,
): Promise<{ id: string; code: string }> {
  made += 1;
  const id = draft.id ?? newId(START);
  const code = draft.code ?? `lighthouse-${made}`;
  await owner.query(
    'insert into organization (id, code, name, variant, settings, opened_at) values ($1, $2, $3, $4, $5, $6)',
    [
      id,
      code,
      draft.name ?? `灯塔 ${made}`,
      draft.variant ?? 'lighthouse',
      { ...settings, ...draft.settings },
      new Date(START),
    ],
  );
  return { id, code };
}

export type PersonDraft = {
  readonly id?: string;
  readonly name?: string;
  readonly accountId?: string | null;
  readonly identifiers?: readonly {
    readonly kind: IdentifierKind;
    readonly value: string;
    readonly shown?: string;
  }[];
};

export async function makePerson(
  owner: Pool,
  organizationId: string,
  draft: PersonDraft,
): Promise<{ id: string }> {
  made += 1;
  const id = draft.id ?? newId(START);
  await owner.query(
    'insert into person (organization_id, id, account_id, name, created_at) values ($1, $2, $3, $4, $5)',
    [organizationId, id, draft.accountId ?? null, draft.name ?? `守灯人 ${made}`, new Date(START)],
  );
  for (const { kind, value, shown } of draft.identifiers ?? [])
    await owner.query(
      'insert into person_identifier (organization_id, person_id, kind, value, shown) values ($1, $2, $3, $4, $5)',
      [organizationId, id, kind, value, shown ?? value],
    );
  return { id };
}
