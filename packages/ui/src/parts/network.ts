/** The state of the phone's outbox. A getter, since it changes while the page stands. */
export type Network =
  | { readonly state: 'offline'; readonly waiting: number; readonly outboxHref: string }
  | {
      readonly state: 'sending';
      readonly done: number;
      readonly total: number;
      readonly outboxHref: string;
    }
  | { readonly state: 'waiting'; readonly waiting: number; readonly outboxHref: string }
  | { readonly state: 'refused'; readonly refused: number; readonly outboxHref: string }
  | { readonly state: 'delivered'; readonly time: string; readonly outboxHref: string }
  | { readonly state: 'updated'; readonly time: string; readonly outboxHref: string };
