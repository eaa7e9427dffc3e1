import type { CaseCommand, RaiseCommand } from '@wangge/grid/case/command';
import type { Answers } from '@wangge/grid/form/form';
import type { Day } from '@wangge/grid/time';
import type {
  AppointmentPlan,
  GridPlan,
  OrganizationPlan,
  PersonPlan,
  PostPlan,
} from '../organization/lookup.ts';

/** 演示：what the host hands over to fill an empty store with. All of it is fictional; days are relative to the start. */
export type Demo = {
  readonly organizations: (today: Day) => readonly DemoOrganization[];
  /** 运维者：an account without organization. */
  readonly operator: { readonly account: string; readonly phone: string };
  /** Everybody's, shown on the sign-in page. */
  readonly password: string;
};

export type DemoOrganization = Pick<OrganizationPlan, 'code' | 'name' | 'variant' | 'settings'> & {
  readonly openedOn: Day;
  readonly grids: readonly GridPlan[];
  readonly posts: readonly PostPlan[];
  readonly people: readonly DemoPerson[];
  readonly cases: readonly DemoCase[];
  readonly records: readonly DemoRecord[];
};

export type DemoPerson = Omit<PersonPlan, 'accountId' | 'appointments'> & {
  /** Key of the account: one human keeps one account in several organizations. Null: no account. */
  readonly account: string | null;
  readonly appointments: readonly AppointmentPlan[];
};

/** 某日某时，当地时间的分钟数。 */
export type DemoInstant = { readonly day: Day; readonly minute: number };

/** 一件案子怎么来、怎么走：raised, then command after command through the kernel. Keys and codes stand for ids. */
export type DemoCase = {
  readonly key: string;
  readonly raise: Omit<
    RaiseCommand,
    'type' | 'id' | 'number' | 'gridId' | 'recordId' | 'photosBefore'
  > & {
    readonly when: DemoInstant;
    readonly by: string | null;
    readonly grid: string;
    readonly record?: string;
    readonly reporter?: {
      readonly anonymous: boolean;
      readonly name?: string;
      readonly contact?: string;
    };
  };
  readonly steps: ReadonlyArray<{
    readonly when: DemoInstant;
    readonly by: string;
    /** `postId` holds the key of the post. */
    readonly command: CaseCommand;
  }>;
  readonly publishedBy?: { readonly person: string; readonly when: DemoInstant };
  readonly answers?: ReadonlyArray<{
    readonly when: DemoInstant;
    readonly answer: 'satisfied' | 'mostly-satisfied' | 'dissatisfied';
    readonly comment: string;
    readonly review?: 'upheld' | 'answered';
    readonly reviewedBy?: string;
  }>;
};

export type DemoRecord = {
  readonly key: string;
  readonly kind: string;
  readonly grid: string;
  readonly by: string;
  readonly when: DemoInstant;
  readonly answers: Answers;
};
