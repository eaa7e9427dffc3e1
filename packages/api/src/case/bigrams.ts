const runs = /[\p{L}\p{N}]+/gu;
const most = 600;

/**
 * 检索词：every two neighbouring characters, so that a word of two characters is found by equality. Blanks inside a
 * text do not part: `3 号楼` is found as `3号`.
 */
export function bigramsOf(texts: readonly string[]): string[] {
  const words = new Set<string>();
  for (const text of texts)
    for (const [run] of plain(text).replace(/\s+/gu, '').matchAll(runs))
      for (const word of pairsOf(run)) words.add(word);
  return [...words].slice(0, most);
}

/** 查询：all of these must be there; what is typed apart may stand apart. A lone character among others is left out. */
export function bigramsAsked(query: string): string[] {
  const asked = [...plain(query).matchAll(runs)].flatMap(([run]) => pairsOf(run));
  const longer = asked.filter((word) => [...word].length > 1);
  return [...new Set(longer.length > 0 ? longer : asked)].slice(0, 16);
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function pairsOf(run: string): string[] {
  const letters = [...run];
  if (letters.length === 1) return letters;
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}
