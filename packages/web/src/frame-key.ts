/** Names what stands around every page, so that it can be asked for again without the page itself. */
export const frameKey = 'wangge:frame';
