/**
 * Characters that only traditional texts use: the frequent half of Big5 without what GB 2312 also has.
 * Both tables come with every JavaScript engine, so no list has to be kept here.
 */
const traditionalOnly: ReadonlySet<string> = difference(
  charactersOf('big5', [0xa4, 0xc6], [0x40, 0xfe]),
  charactersOf('gbk', [0xa1, 0xf7], [0xa1, 0xfe]),
);

/** The traditional characters that stand in a text meant to be in simplified ones, each once. */
export function traditionalCharactersIn(text: string): string[] {
  return [...new Set(text)].filter((character) => traditionalOnly.has(character));
}

type Range = readonly [first: number, last: number];

function charactersOf(encoding: string, leads: Range, trails: Range): Set<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const found = new Set<string>();
  for (let lead = leads[0]; lead <= leads[1]; lead++)
    for (let trail = trails[0]; trail <= trails[1]; trail++)
      for (const character of decoded(decoder, lead, trail))
        if (/\p{Script=Han}/u.test(character)) found.add(character);
  return found;
}

function decoded(decoder: InstanceType<typeof TextDecoder>, lead: number, trail: number): string {
  try {
    return decoder.decode(Uint8Array.of(lead, trail));
  } catch {
    return '';
  }
}

function difference(from: ReadonlySet<string>, without: ReadonlySet<string>): Set<string> {
  return new Set([...from].filter((character) => !without.has(character)));
}
