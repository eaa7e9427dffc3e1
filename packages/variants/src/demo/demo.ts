import type { SeasonalHours } from '@wangge/grid/calendar/working-calendar';
import type { CaseCommand, RaiseCommand } from '@wangge/grid/case/command';
import type { Answers } from '@wangge/grid/form/form';
import type { GridKind } from '@wangge/grid/hierarchy/grid';
import type { Day } from '@wangge/grid/time';
import type { Words } from '@wangge/grid/words';

/** 演示组织：全部虚构。键和编码代替编号，日子都按开始那天换算好了。 */
export type DemoOrganization = {
  /** Stands in the address. */
  readonly code: string;
  readonly name: string;
  readonly words: Words;
  readonly variant: string;
  readonly settings: {
    readonly utcOffsetMinutes: number;
    readonly limitSet: string | null;
    readonly hours: readonly SeasonalHours[];
    readonly dueAtClose: boolean;
    readonly demo: boolean;
  };
  readonly openedOn: Day;
  readonly grids: readonly DemoGrid[];
  readonly posts: readonly DemoPost[];
  readonly people: readonly DemoPerson[];
  readonly cases: readonly DemoCase[];
  readonly records: readonly DemoRecord[];
};

export type DemoGrid = {
  readonly code: string;
  readonly level: string;
  readonly name: string;
  readonly kind: GridKind;
  readonly covers: string | null;
  readonly openedOn: Day;
  /** Tree → code of the parent; null: a root. */
  readonly parents: Readonly<Record<string, string | null>>;
};

export type DemoPost = {
  readonly key: string;
  readonly kind: string;
  /** Code of the grid. */
  readonly grid: string;
  readonly body: string | null;
  readonly title: string | null;
};

export type DemoPerson = {
  readonly key: string;
  readonly name: string;
  readonly secondMark: string;
  /** Key of the account: one human keeps one account in several organizations. Null: no account. */
  readonly account: string | null;
  readonly joinedOn: Day;
  readonly identifiers: readonly DemoIdentifier[];
  readonly appointments: readonly DemoAppointment[];
};

export type DemoIdentifier = {
  readonly kind: 'phone' | 'student-number' | 'staff-number';
  readonly value: string;
  readonly shown: string;
};

export type DemoAppointment = {
  readonly post: string;
  readonly fromOn: Day;
  readonly untilOn: Day | null;
  readonly acting: boolean;
  readonly answerable: boolean;
};

/** 一件案子怎么来、怎么走：登记之后逐条命令，由内核照规则走一遍。 */
export type DemoCase = {
  readonly key: string;
  readonly raise: DemoRaise;
  readonly steps: readonly DemoStep[];
  readonly publishedBy?: { readonly person: string; readonly when: DemoInstant };
  readonly answers?: readonly DemoAnswer[];
};

/** 某日某时，当地时间的分钟数。 */
export type DemoInstant = { readonly day: Day; readonly minute: number };

export type DemoRaise = Omit<
  RaiseCommand,
  'type' | 'id' | 'number' | 'gridId' | 'recordId' | 'photosBefore'
> & {
  readonly when: DemoInstant;
  /** Key of the person; null: a resident or worker without account. */
  readonly by: string | null;
  /** Code of the grid. */
  readonly grid: string;
  /** Key of the record whose failing item raised it. */
  readonly record?: string;
  readonly reporter?: {
    readonly anonymous: boolean;
    readonly name?: string;
    readonly contact?: string;
  };
};

/** `postId` of a command holds the key of the post. */
export type DemoStep = {
  readonly when: DemoInstant;
  readonly by: string;
  readonly command: CaseCommand;
};

/** 反映人的评价。 */
export type DemoAnswer = {
  readonly when: DemoInstant;
  readonly answer: 'satisfied' | 'mostly-satisfied' | 'dissatisfied';
  readonly comment: string;
  readonly review?: 'upheld' | 'answered';
  readonly reviewedBy?: string;
};

export type DemoRecord = {
  readonly key: string;
  readonly kind: string;
  readonly grid: string;
  readonly by: string;
  readonly when: DemoInstant;
  /** Photos of failing items are placeholders: `photo`. */
  readonly answers: Answers;
};
