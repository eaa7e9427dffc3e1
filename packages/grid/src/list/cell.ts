import { type Day, parseDay } from '../time.ts';

/** Letters and digits that an input method left full-width; punctuation of names stays as it is. */
const fullWidth = /[０-９Ａ-Ｚａ-ｚ．－＋]/g;
const invisible = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF\u00AD]/g;
const spaces = /[\s\u00A0\u3000]+/g;
const betweenHan = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

/** 单元格的文字：全角字母数字变半角，去掉首尾空格、看不见的字符，以及两个汉字之间的空格（“杨 帆”）。 */
export function tidy(text: string): string {
  return text
    .replace(invisible, '')
    .replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(spaces, ' ')
    .trim()
    .replace(betweenHan, '');
}

/** What PostgreSQL cannot hold, or nobody can read. */
export function isReadable(text: string): boolean {
  return text.isWellFormed() && !/\p{Cc}/u.test(text.replaceAll(/[\t\r\n]/g, ''));
}

/** 数字当文本：an integer keeps all its digits up to fifteen; beyond that the spreadsheet has lost some. */
export function numberText(value: number): string {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return String(value);
  if (Number.isInteger(value)) return value.toExponential(5).toUpperCase();
  return String(value);
}

/** `6.5E+17`：the last digits are gone and cannot be restored. */
export function hasLostDigits(text: string): boolean {
  return /^\d(\.\d+)?E\+?\d+$/i.test(text);
}

const serialEpoch = Date.UTC(1899, 11, 30) / 86_400_000;

/** 日期：2024-03-01、2024/3/1、2024.3.1、2024年3月1日、20240301、2019.03（记作 1 日）、45352（表格的序号）。 */
export function readDay(text: string): Day | null {
  const serial = /^\d{5}(\.0+)?$/.exec(text);
  if (serial) return serialEpoch + Math.trunc(Number(text));
  const parts =
    /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})?日?)?(?: .*|T.*)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!parts) return null;
  const [, year, month, day = '1'] = parts;
  return parseDay(`${year}-${month?.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

const yes = new Set(['是', '√', '✓', '✔', '1', 'y', 'yes', 'true', '有', '对']);
const no = new Set(['', '否', '×', '✗', '0', 'n', 'no', 'false', '无', '-', '—']);

/** 是/否、√、1；空着就是否；看不懂是 null。 */
export function readMark(text: string): boolean | null {
  const lower = text.toLowerCase();
  return yes.has(lower) ? true : no.has(lower) ? false : null;
}

/** 第几列：0 → A，27 → AB。 */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
