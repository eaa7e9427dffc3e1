import type { Words } from '@wangge/grid/words';
import type { HeldView } from '../organization/views.ts';

/** 工作台的一行：an organization, the app it is worked in, and what I hold there. */
export type WorkspaceView = {
  readonly organizationId: string;
  readonly code: string;
  readonly name: string;
  /** The app's place in the address; its name in words. */
  readonly app: string;
  readonly appWords: Words;
  readonly personId: string;
  readonly personName: string;
  readonly demo: boolean;
  readonly posts: readonly HeldView[];
};

export type { AccountLogView, AccountView } from '@wangge/auth/account';
export type { InvitationView } from '@wangge/auth/invitation';
