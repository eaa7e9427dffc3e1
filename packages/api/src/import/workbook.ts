import { numberText, tidy } from '@wangge/grid/list/cell';
import { EncryptedFileError, HucreError } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { columnsAtMost, rowsAtMost } from './limits.ts';
import { Unreadable, type Book, type Sheet } from './sheet.ts';
import { checkArchive } from './zip.ts';

type Workbook = Awaited<ReturnType<typeof readXlsx>>;
type Page = Workbook['sheets'][number];

/** Only a compound file begins so: the format before .xlsx, or a workbook behind a password. */
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

export function isWorkbook(bytes: Buffer): boolean {
  return bytes.subarray(0, 2).toString('latin1') === 'PK' || bytes.subarray(0, 4).equals(compound);
}

/** 读 .xlsx：the sheet that is asked for, else the first visible one that holds something. */
export async function readWorkbook(bytes: Buffer, asked: string | undefined): Promise<Book> {
  if (bytes.subarray(0, 4).equals(compound))
    throw new Unreadable(
      bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
        ? 'import.encrypted'
        : 'import.old-format',
    );
  const names = checkArchive(bytes);
  if (!names.includes('xl/workbook.xml')) throw new Unreadable('import.not-a-spreadsheet');
  if (names.some((name) => name.startsWith('xl/externalLinks/')))
    throw new Unreadable('import.external-links');
  const { sheets } = await opened(bytes);
  const filled = sheets.filter((page) => !isHidden(page) && page.rows.some(holdsSomething));
  const page = filled.find(({ name }) => name === asked) ?? filled[0];
  if (!page) throw new Unreadable('import.empty');
  return { sheets: filled.map(({ name }) => name), sheet: sheetOf(page), encoding: null };
}

async function opened(bytes: Buffer): Promise<Workbook> {
  try {
    return await readXlsx(bytes);
  } catch (error) {
    if (error instanceof EncryptedFileError) throw new Unreadable('import.encrypted');
    if (error instanceof HucreError) throw new Unreadable('import.damaged');
    throw error;
  }
}

function isHidden(page: Page): boolean {
  return page.hidden === true || page.veryHidden === true;
}

function holdsSomething(row: Page['rows'][number]): boolean {
  return row.some((value) => value !== null && value !== '');
}

function sheetOf({ name, rows, merges = [], cells }: Page): Sheet {
  const last = rows.findLastIndex(holdsSomething);
  if (last >= rowsAtMost) throw new Unreadable('import.too-many-rows', { max: rowsAtMost });
  const texts = rows.slice(0, last + 1).map((row) => row.slice(0, columnsAtMost).map(textOf));
  for (const { startRow, startCol, endRow, endCol } of merges)
    fill(texts, startRow, startCol, Math.min(endRow, last), Math.min(endCol, columnsAtMost - 1));
  const odd = new Map<string, 'formula' | 'cell-error'>();
  for (const [where, cell] of cells ?? []) {
    if (cell.formula !== undefined) odd.set(where, 'formula');
    if (cell.type === 'error') odd.set(where, 'cell-error');
  }
  return { name, rows: texts, odd };
}

/** 合并的单元格：every cell of it says what the first says. */
function fill(texts: string[][], top: number, left: number, bottom: number, right: number): void {
  const text = texts[top]?.[left] ?? '';
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) {
      const cells = texts[row];
      if (cells) cells[column] = text;
    }
}

function textOf(value: Page['rows'][number][number]): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return numberText(value);
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? '1' : '0';
  return tidy(String(value));
}
