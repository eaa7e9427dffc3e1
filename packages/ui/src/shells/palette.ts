import type { IconMark } from '../primitives/icon.ts';

/** 命令面板里的一行：somewhere to go. */
export type PaletteItem = {
  readonly href: string;
  readonly label: string;
  readonly note?: string;
  readonly icon?: IconMark;
};
export type PaletteGroup = { readonly title: string; readonly items: readonly PaletteItem[] };

/** Those whose words hold every piece of what was typed, whatever its case; all of them while nothing is typed. */
export function matching(items: readonly PaletteItem[], typed: string): PaletteItem[] {
  const pieces = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter(({ label, note = '' }) => {
    const words = `${label} ${note}`.toLowerCase();
    return pieces.every((piece) => words.includes(piece));
  });
}

/** The row that arrow keys reach next; past the end it begins anew. */
export function stepped(index: number, by: number, count: number): number {
  return count === 0 ? -1 : (index + by + count) % count;
}
