/** One level's part of a case's way, as the small track draws it. */
export type Segment = {
  state: 'done' | 'now' | 'soon' | 'over' | 'late' | 'skipped' | 'hold' | 'provisional' | 'todo';
  /** Width by limit, in days. */
  weight: number;
  /** How much of the present segment is used, 0 to 1. */
  share?: number;
};
