/** What a phone takes with its best camera is smaller; anything larger is a mistake or an attack. */
export const bytesAtMost = 20 * 1024 * 1024;

/** A picture may be small and yet fill the memory once it is unpacked. */
export const pixelsAtMost = 80_000_000;

/** The long edge of what is kept, and of what lists show. */
export const longEdge = 2048;
export const smallEdge = 480;
