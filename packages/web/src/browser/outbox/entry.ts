import type { Refusal } from '@wangge/grid/outcome';

/** Whose an entry is. It is sent under this account's session only, and the server refuses any other. */
export type Owner = { readonly account: string; readonly organization: string };

export type EntryState = 'waiting' | 'refused' | 'delivered';

/** 发件箱条目：一条要送到服务器的命令，连同它的照片。 */
export type Entry = {
  /** Also the command's id, so that sending it twice does no harm. */
  readonly id: string;
  readonly owner: Owner;
  /** The procedure, such as `record.enter`. */
  readonly procedure: string;
  /** The command's input, with `commandId` and the photos' ids in it; never changed once it is here. */
  readonly input: object;
  /** Entries about one subject arrive in the order in which they were made. */
  readonly subject: string;
  /** What the row says, made when the entry was: the phone may be offline when it is read. */
  readonly title: string;
  /** Below it: `6 项合格，1 项有问题`. */
  readonly note?: string;
  /** The phone's own clock. */
  readonly madeAt: number;
  readonly photos: readonly string[];
  readonly state: EntryState;
  readonly refusal: Refusal | null;
  readonly deliveredAt: number | null;
  /** What the server answered: the receipt. Goes with the entry after a day, and when its owner signs out. */
  readonly answer?: unknown;
};

/** A photo that waits with its entry. Its id is made here and stands in the entry's input. */
export type Photo = {
  readonly id: string;
  readonly type: string;
  readonly bytes: ArrayBuffer;
  readonly sent: boolean;
};

export type Draft = Pick<Entry, 'procedure' | 'input' | 'subject' | 'title' | 'note'> & {
  readonly id: string;
  readonly photos?: readonly { readonly id: string; readonly file: Blob }[];
};

export function sameOwner(one: Owner, other: Owner): boolean {
  return one.account === other.account && one.organization === other.organization;
}
