import { done, type Outcome, refuse } from '../outcome.ts';

/** 国家网格编码：15 位，县 6 位 + 街道 3 位 + 社区 3 位 + 顺序 3 位，自西向东、自北向南。decisions 23 */
export type NationalCode = {
  readonly county: string;
  readonly street: string;
  readonly neighbourhood: string;
  readonly sequence: number;
};

const FORM = /^([1-9]\d{5})(\d{3})(\d{3})(\d{3})$/;

/** 读编码：十五位数字，顺序号从 001 起。 */
export function parseNationalCode(text: string): Outcome<NationalCode> {
  const match = FORM.exec(text);
  const sequence = Number(match?.[4]);
  if (!match || sequence === 0) return refuse('code.form', { code: text.slice(0, 40) });
  return done({ county: match[1]!, street: match[2]!, neighbourhood: match[3]!, sequence });
}

export function formatNationalCode({
  county,
  street,
  neighbourhood,
  sequence,
}: NationalCode): string {
  return `${county}${street}${neighbourhood}${String(sequence).padStart(3, '0')}`;
}

/** 同一社区的下一个编码：接在用过的最大号之后，停用的也算用过。 */
export function nextNationalCode(
  neighbourhood: Omit<NationalCode, 'sequence'>,
  usedCodes: readonly string[],
): Outcome<string> {
  const prefix = `${neighbourhood.county}${neighbourhood.street}${neighbourhood.neighbourhood}`;
  const sample = parseNationalCode(`${prefix}001`);
  if (!sample.ok) return sample;
  const used = usedCodes
    .map(parseNationalCode)
    .map((code) =>
      code.ok && formatNationalCode(code.value).startsWith(prefix) ? code.value.sequence : 0,
    );
  const sequence = Math.max(0, ...used) + 1;
  return sequence > 999
    ? refuse('code.exhausted', { prefix })
    : done(formatNationalCode({ ...neighbourhood, sequence }));
}
