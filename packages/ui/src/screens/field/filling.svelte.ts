import { emptyFinding, missingOf, type Finding, type ItemToCheck } from '../../parts/check.ts';
import type { Photo } from '../../parts/photos.ts';

/** 填到一半的检查表，可以存在手机上。 */
export type KeptFilling = {
  readonly open: readonly string[];
  readonly failing: readonly string[];
  readonly findings: Readonly<Record<string, Finding>>;
  readonly notApplicable: readonly string[];
};

/** 一行：有没有打开，里面是哪几项。 */
export type FilledLine = { readonly id: string; readonly items: readonly ItemToCheck[] };

/** What is wrong with an open line: nothing chosen yet, or an item of it incomplete. */
export type Problems = {
  readonly lines: readonly string[];
  readonly items: Readonly<Record<string, 'photo' | 'word'>>;
};

/**
 * 正在填的检查表。What was typed stays when a line is closed by mistake and opened again; only what stands in open
 * lines is sent.
 */
export class Filling {
  open = $state.raw<readonly string[]>([]);
  failing = $state.raw<readonly string[]>([]);
  notApplicable = $state.raw<readonly string[]>([]);
  /** Somebody has tried to send: what is missing is said from now on. */
  tried = $state(false);
  #typed = $state.raw<Readonly<Record<string, Finding>>>({});

  constructor(kept: KeptFilling | null, notApplicable: readonly string[] = []) {
    this.open = kept?.open ?? [];
    this.failing = kept?.failing ?? [];
    this.#typed = kept?.findings ?? {};
    this.notApplicable = kept?.notApplicable ?? notApplicable;
  }

  /** By item, of those lines that stand open. */
  findingsIn(lines: readonly FilledLine[]): Record<string, Finding> {
    const items = lines.filter(({ id }) => this.open.includes(id)).flatMap((line) => line.items);
    return Object.fromEntries(
      items
        .filter(({ code }) => this.failing.includes(code))
        .map((item) => [item.code, this.#typed[item.code] ?? emptyFinding(item)]),
    );
  }

  problemsIn(lines: readonly FilledLine[]): Problems {
    const findings = this.findingsIn(lines);
    const opened = lines.filter(({ id }) => this.open.includes(id));
    const missing = opened
      .flatMap((line) => line.items)
      .flatMap((item) => {
        const finding = findings[item.code];
        const what = finding === undefined ? null : missingOf(item, finding);
        return what === null ? [] : [[item.code, what] as const];
      });
    return {
      lines: opened
        .filter(({ items }) => items.every(({ code }) => findings[code] === undefined))
        .map(({ id }) => id),
      items: Object.fromEntries(missing),
    };
  }

  toggle(line: FilledLine): void {
    const open = this.open.includes(line.id);
    this.open = open ? this.open.filter((id) => id !== line.id) : [...this.open, line.id];
    const [only] = line.items;
    if (!open && line.items.length === 1 && only) this.fail(only, true);
  }

  fail(item: ItemToCheck, failing: boolean): void {
    const others = this.failing.filter((code) => code !== item.code);
    this.failing = failing ? [...others, item.code] : others;
    this.notApplicable = this.notApplicable.filter((code) => code !== item.code);
  }

  write(item: ItemToCheck, finding: Finding): void {
    this.#typed = { ...this.#typed, [item.code]: finding };
  }

  applies(items: readonly string[], applies: boolean): void {
    const others = this.notApplicable.filter((code) => !items.includes(code));
    this.notApplicable = applies ? others : [...others, ...items];
  }

  photosIn(lines: readonly FilledLine[]): Photo[] {
    return Object.values(this.findingsIn(lines)).flatMap(({ photos }) => photos);
  }

  get kept(): KeptFilling {
    const { open, failing, notApplicable } = this;
    return { open, failing, notApplicable, findings: this.#typed };
  }

  get untouched(): boolean {
    return this.open.length === 0 && Object.keys(this.#typed).length === 0;
  }
}
