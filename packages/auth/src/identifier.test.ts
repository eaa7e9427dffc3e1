import { describe, expect, it } from 'vitest';
import { identifierRow, maskPhone, parseIdentifier } from './identifier.ts';

const phone = { kind: 'phone', phone: '13812340217' };
const number = { kind: 'number', organizationCode: 'tsxy', number: '240101' };

describe('one field for 手机号，或组织代码 + 学号/工号', () => {
  it.each([
    ['13812340217', phone],
    [' 138 1234 0217 ', phone],
    ['138-1234-0217', phone],
    ['+86 138 1234 0217', phone],
    ['8613812340217', phone],
    ['１３８１２３４０２１７', phone],
    ['tsxy 240101', number],
    ['TSXY+240101', number],
    ['tsxy/240101', number],
    ['tsxy：240101', number],
    ['tsxy，240101', number],
    ['ｔｓｘｙ　２４０１０１', number],
    ['tsxy  2401 01', number],
    ['bei-zhan GH-07a', { kind: 'number', organizationCode: 'bei-zhan', number: 'GH-07A' }],
    ['650106004 1007', { kind: 'number', organizationCode: '650106004', number: '1007' }],
  ])('%s', (text, expected) => {
    expect(parseIdentifier(text)).toEqual(expected);
  });

  it.each(['', '   ', 'tsxy', '240101', '1381234021', 'tsxy +', '+240101'])(
    '“%s” is neither',
    (text) => {
      expect(parseIdentifier(text)).toBeNull();
    },
  );
});

it('shows of a phone the first three and the last four digits', () => {
  expect(maskPhone('13812340217')).toBe('138****0217');
  expect(identifierRow('phone', '138 1234 0217')).toEqual({
    kind: 'phone',
    value: '13812340217',
    shown: '138****0217',
  });
});

it.each([
  [
    'student-number',
    ' ２４０ 101a ',
    { kind: 'student-number', value: '240101A', shown: '240101A' },
  ],
  ['staff-number', '  ', null],
  ['phone', '6.5E+17', null],
] as const)('a %s “%s” from a list', (kind, text, expected) => {
  expect(identifierRow(kind, text)).toEqual(expected);
});
