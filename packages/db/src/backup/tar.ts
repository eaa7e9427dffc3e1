/*
 * Just enough of the old tar format (ustar) to write and read our own archives, so that `tar -xf` opens them too,
 * on any machine and in twenty years.
 */

export const BLOCK = 512;

export type Entry = { readonly name: string; readonly size: number };

const fields = {
  name: [0, 100],
  mode: [100, 8],
  uid: [108, 8],
  gid: [116, 8],
  size: [124, 12],
  mtime: [136, 12],
  checksum: [148, 8],
  magic: [257, 8],
  prefix: [345, 155],
} as const;

const octal = (value: number, width: number) => `${value.toString(8).padStart(width - 1, '0')}\0`;

/** One block that says what follows. Names are ASCII and ours: no part of them is above its field. */
export function headerOf({ name, size }: Entry, at: Date): Buffer {
  const block = Buffer.alloc(BLOCK);
  const put = (field: keyof typeof fields, text: string) => {
    const [from, width] = fields[field];
    if (text.length > width) throw new RangeError(`${field} does not fit: ${text}`);
    block.write(text, from, 'latin1');
  };
  const cut = name.length > 100 ? name.lastIndexOf('/') : -1;
  put('name', name.slice(cut + 1));
  put('prefix', name.slice(0, Math.max(cut, 0)));
  put('mode', octal(0o600, 8));
  put('uid', octal(0, 8));
  put('gid', octal(0, 8));
  put('size', octal(size, 12));
  put('mtime', octal(Math.floor(at.getTime() / 1000), 12));
  put('magic', 'ustar\x0000');
  block.write('0', 156, 'latin1');
  put('checksum', `${sumOf(block).toString(8).padStart(6, '0')}\0 `);
  return block;
}

/** Null: the end, which is a block of zeros. Undefined: no header at all. */
export function readHeader(block: Buffer): Entry | null | undefined {
  if (block.every((byte) => byte === 0)) return null;
  const text = (field: keyof typeof fields) => {
    const [from, width] = fields[field];
    return block.toString('latin1', from, from + width).split('\0')[0] ?? '';
  };
  if (Number.parseInt(text('checksum'), 8) !== sumOf(block)) return undefined;
  const size = Number.parseInt(text('size'), 8);
  const prefix = text('prefix');
  const name = prefix ? `${prefix}/${text('name')}` : text('name');
  return Number.isSafeInteger(size) && name !== '' ? { name, size } : undefined;
}

/** What fills the last block up. */
export function paddingAfter(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

/** The field of the sum itself counts as blanks. */
function sumOf(block: Buffer): number {
  const [from, width] = fields.checksum;
  return block.reduce((sum, byte, i) => sum + (i >= from && i < from + width ? 0x20 : byte), 0);
}
