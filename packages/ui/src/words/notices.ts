import { m } from '@wangge/i18n/messages';

type Teller = (details: Record<string, string>) => string;

/** 通知的文字。A kind without words falls back to its case alone. */
const tellers = m as unknown as Readonly<Record<string, Teller | undefined>>;

/** `case.due-soon` → `notice_case_due_soon`. */
export function noticeKey(kind: string): string {
  return `notice_${kind.replaceAll(/[.-]/g, '_')}`;
}

export function noticeText({ kind }: { readonly kind: string }): string {
  return tellers[noticeKey(kind)]?.({}) ?? m.notice_other();
}
