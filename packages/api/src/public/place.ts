import { and, eq } from 'drizzle-orm';
import { grid } from '@wangge/db/schema/hierarchy';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { OrganizationCall } from '../call.ts';
import type { Result } from '../result.ts';
import { categoriesOf } from './categories.ts';
import type { PublicPlace } from './views.ts';

export type Spot = {
  readonly gridId: string;
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly covers: string | null;
};

/** 二维码里的网格。Codes are permanent, so a code on a wall stays good until the grid is closed. */
export async function placeOf(
  { tx, organization, today }: OrganizationCall,
  code: string,
): Promise<Outcome<Spot>> {
  const [row] = await tx
    .select({
      gridId: grid.id,
      code: grid.code,
      name: grid.name,
      level: grid.level,
      covers: grid.covers,
      closedOn: grid.closedOn,
    })
    .from(grid)
    .where(and(eq(grid.organizationId, organization.id), eq(grid.code, code)));
  if (!row) return refuse('grid.not-found');
  const { closedOn, ...spot } = row;
  return closedOn === null || today < closedOn ? done(spot) : refuse('grid.closed');
}

export async function readPlace(
  call: OrganizationCall,
  { grid: asked }: { readonly grid: string },
): Promise<Result<PublicPlace>> {
  const place = await placeOf(call, asked);
  if (!place.ok) return place;
  const { policy } = await call.rules();
  const { code, name, covers } = place.value;
  const { organization } = call;
  return done({
    organization: { code: organization.code, name: organization.name },
    grid: { code, name, covers },
    categories: categoriesOf(policy),
    photos: { max: 3 },
    offsetMinutes: organization.settings.utcOffsetMinutes,
  });
}
