import { limit } from '../notation.ts';

/** 紧急事项的期限不因休息日顺延。 */
export const atOnce = limit('at-once', { moves: false });
export const oneDay = limit('1d', { moves: false });
