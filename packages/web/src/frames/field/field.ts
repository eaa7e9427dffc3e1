import type { WorkspaceView } from '@wangge/api/account/views';
import type { OrganizationView } from '@wangge/api/organization/views';
import type { PlaceKey } from '@wangge/ui/shells/places';
import { getContext, setContext } from 'svelte';
import type { Seen } from '../../display.ts';

/** What every page of the field side stands in. */
export type Field = {
  readonly app: string;
  readonly account: string;
  readonly organization: OrganizationView;
  readonly workspaces: readonly WorkspaceView[];
  readonly seen: Seen;
  readonly places: readonly (readonly PlaceKey[])[];
  /** `/dormitory/ARTS`. */
  readonly home: string;
};

const key = Symbol('field');

export const provideField = (field: () => Field): (() => Field) => setContext(key, field);
export const useField = (): (() => Field) => getContext<() => Field>(key);
