/** A heading, not the story. */
const LONGEST = 30;

/** 标题：说的第一句话，太长的截断；什么也没说的为空。 */
export function firstSentence(text: string): string {
  const sentences = text.split(/[。；;！!？?\n]/).map((each) => each.trim());
  const letters = [...(sentences.find((each) => each !== '') ?? '')];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : letters.join('');
}
