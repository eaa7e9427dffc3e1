/** Asked afresh by this name alone: off line the rest of the page stays as it is, and what was typed with it. */
export const fieldKey = 'wangge:field';
