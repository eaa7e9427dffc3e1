/** 一张工作表，读成文字：row by row as it stands, merged cells filled, every cell tidied. */
export type Sheet = {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** `row,column` of cells that are computed, or show an error of the spreadsheet. Counted from 0. */
  readonly odd: ReadonlyMap<string, 'formula' | 'cell-error'>;
};

export type Book = {
  /** Names of all visible sheets that hold something. */
  readonly sheets: readonly string[];
  readonly sheet: Sheet;
  readonly encoding: 'utf-8' | 'utf-16le' | 'gb18030' | null;
};

/** Why a file is no list. Thrown inside the reading thread, told as a refusal outside. */
export class Unreadable extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: string, details: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}
