/** 接下来的一组：已逾期、今天、以后的某一天。 */
export type NextGroup = {
  readonly title: string;
  readonly tone: 'over' | 'soon' | 'later';
  readonly items: readonly NextRow[];
};

export type NextRow = {
  readonly href: string;
  readonly title: string;
  readonly note: string;
  readonly time?: string;
};
