import { tidy } from '@wangge/grid/list/cell';
import { columnsAtMost, rowsAtMost } from './limits.ts';
import { Unreadable, type Book } from './sheet.ts';

/** 读 .csv：UTF-8 if it is that throughout, else GB18030; separated by what stands most in the first lines. */
export function readCsv(bytes: Buffer): Book {
  const { text, encoding } = decoded(bytes);
  const rows = parsed(text, separatorOf(text));
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  if (rows.length === 0) throw new Unreadable('import.empty');
  return { sheets: [], sheet: { name: '', rows, odd: new Map() }, encoding };
}

type Decoded = { readonly text: string; readonly encoding: 'utf-8' | 'utf-16le' | 'gb18030' };

function decoded(bytes: Buffer): Decoded {
  const order =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? (['utf-16le'] as const)
      : (['utf-8', 'gb18030'] as const);
  for (const encoding of order) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\u0000')) return { text, encoding };
    } catch {
      // Not this one.
    }
  }
  throw new Unreadable('import.encoding');
}

function separatorOf(text: string): string {
  const lines = text.slice(0, 4000).split('\n').slice(0, 10).join('\n');
  const count = (sign: string) => lines.split(sign).length;
  return [',', '\t', ';', '，'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** Quotation marks may hold separators, line ends and doubled quotation marks. */
function parsed(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  const size = text.length;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let cells: string[] = [];
  while (at < size) {
    let value: string;
    if (text[at] === '"') {
      const from = at + 1;
      at = text.indexOf('"', from);
      while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
      if (at < 0) throw new Unreadable('import.open-quote', { row: rows.length + 1 });
      value = text.slice(from, at).replaceAll('""', '"');
      at += 1;
    } else {
      const from = at;
      while (at < size && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
      value = text.slice(from, at);
    }
    if (cells.length < columnsAtMost) cells.push(plain(value));
    if (text[at] === separator) {
      at += 1;
      if (at < size) continue;
      cells.push('');
    }
    while (at < size && text[at] !== '\n' && text[at] !== '\r') at += 1;
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    if (rows.push(cells) > rowsAtMost)
      throw new Unreadable('import.too-many-rows', { max: rowsAtMost });
    cells = [];
  }
  return rows;
}

const quick = /^[\u4e00-\u9fff0-9a-zA-Z()]*$/;

/** Our own lists put an apostrophe before what a spreadsheet would take for a formula. */
function plain(value: string): string {
  if (quick.test(value)) return value;
  return tidy(/^'[=+\-@]/.test(value) ? value.slice(1) : value);
}
