/** A workbook of three hundred thousand rows has some fifteen megabytes; a list of the whole country, as text, thirty. */
export const bytesAtMost = { xlsx: 20 * 1024 * 1024, csv: 64 * 1024 * 1024 } as const;

/** A small archive may unpack to anything: counted while it is unpacked, not as it says of itself. */
export const unpackedAtMost = 320 * 1024 * 1024;

export const rowsAtMost = 1_000_000;
export const columnsAtMost = 200;

/** What is shown and kept of each group; the counts are of all. */
export const shownAtMost = { faults: 500, cautions: 200, lines: 200, gone: 1000 } as const;

/** A thread that needs more than this reads no list of an office. */
export const megabytesAtMost = 2048;
export const patience = 5 * 60_000;
