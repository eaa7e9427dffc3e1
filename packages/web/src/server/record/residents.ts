/**
 * 住几人：read from what the grid says that it covers (`汉语言 2401，住 4 人`), until rooms have beds of their own. Null
 * where it says nothing; then nobody is counted.
 */
export function residentsOf(covers: string | null): number | null {
  const said = /住\s*(\d{1,2})\s*人/.exec(covers ?? '')?.[1];
  return said === undefined ? null : Number(said);
}
