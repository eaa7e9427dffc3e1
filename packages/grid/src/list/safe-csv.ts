/** What a spreadsheet would compute when the file is opened. */
const formula = /^[=+\-@\t\r|]/;

/** 写一张 .csv：with a BOM, so that a double click shows Chinese; nothing in it is taken for a formula. */
export function safeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
