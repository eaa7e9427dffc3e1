import { describe, expect, it } from 'vitest';
import { formatNationalCode, nextNationalCode, parseNationalCode } from './national-code.ts';

describe('the national code', () => {
  const neighbourhood = { county: '650106', street: '003', neighbourhood: '012' };

  it('is 6 + 3 + 3 + 3 digits', () => {
    expect(parseNationalCode('650106003012007')).toEqual({
      ok: true,
      value: { ...neighbourhood, sequence: 7 },
    });
    expect(formatNationalCode({ ...neighbourhood, sequence: 7 })).toBe('650106003012007');
  });

  it.each([
    '65010600301200',
    '6501060030120070',
    '650106003012000',
    '65010600301200A',
    '050106003012001',
    '６５０１０６００３０１２００７',
    '',
  ])('%j is refused', (text) => {
    expect(parseNationalCode(text)).toMatchObject({ ok: false, refusal: { code: 'code.form' } });
  });

  it('the next one follows the highest ever used in the neighbourhood, gaps and retired ones are not filled', () => {
    expect(
      nextNationalCode(neighbourhood, [
        '650106003012001',
        '650106003012009',
        '650106003013044',
        'C1',
      ]),
    ).toEqual({ ok: true, value: '650106003012010' });
    expect(nextNationalCode(neighbourhood, [])).toEqual({ ok: true, value: '650106003012001' });
    expect(nextNationalCode(neighbourhood, ['650106003012999'])).toMatchObject({
      refusal: { code: 'code.exhausted' },
    });
    expect(nextNationalCode({ ...neighbourhood, street: '3' }, [])).toMatchObject({
      refusal: { code: 'code.form' },
    });
  });
});
