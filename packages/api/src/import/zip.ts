import { inflateRawSync } from 'node:zlib';
import { unpackedAtMost } from './limits.ts';
import { Unreadable } from './sheet.ts';

const local = 0x04034b50;
const central = 0x02014b50;
const end = 0x06054b50;

/** 是不是真的压缩包：what lies in it, and that it does not unpack to more than an office's workbook would. */
export function checkArchive(bytes: Buffer): readonly string[] {
  const names: string[] = [];
  let left = unpackedAtMost;
  for (const entry of entriesOf(bytes)) {
    names.push(entry.name);
    if (entry.encrypted) throw new Unreadable('import.encrypted');
    left -= sizeOf(bytes, entry, left);
  }
  return names;
}

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly offset: number;
};

function* entriesOf(bytes: Buffer): Generator<Entry> {
  const at = lastSignature(bytes, end);
  if (at < 0) throw new Unreadable('import.damaged');
  const count = bytes.readUInt16LE(at + 10);
  let from = bytes.readUInt32LE(at + 16);
  for (let index = 0; index < count; index += 1) {
    if (from + 46 > bytes.length || bytes.readUInt32LE(from) !== central)
      throw new Unreadable('import.damaged');
    const length = bytes.readUInt16LE(from + 28);
    yield {
      name: bytes.toString('utf8', from + 46, from + 46 + length),
      method: bytes.readUInt16LE(from + 10),
      encrypted: (bytes.readUInt16LE(from + 8) & 1) === 1,
      packed: bytes.readUInt32LE(from + 20),
      offset: bytes.readUInt32LE(from + 42),
    };
    from += 46 + length + bytes.readUInt16LE(from + 30) + bytes.readUInt16LE(from + 32);
  }
}

function sizeOf(bytes: Buffer, { method, packed, offset }: Entry, left: number): number {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== local)
    throw new Unreadable('import.damaged');
  const from = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const content = bytes.subarray(from, from + packed);
  if (content.length < packed) throw new Unreadable('import.damaged');
  if (method === 0 && packed <= left) return packed;
  if (method !== 8)
    throw new Unreadable(method === 0 ? 'import.unpacks-too-large' : 'import.damaged');
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, left) }).length;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Unreadable(
      code === 'ERR_BUFFER_TOO_LARGE' ? 'import.unpacks-too-large' : 'import.damaged',
    );
  }
}

function lastSignature(bytes: Buffer, signature: number): number {
  const until = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= until; at -= 1)
    if (bytes.readUInt32LE(at) === signature) return at;
  return -1;
}
