import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText, halfWidth, isStorable, lengthOf } from './text.ts';

describe('text', () => {
  it.each([
    ['买买提·吐尔逊', true],
    ['👨‍👩‍👧 一家三口 𠮷野家', true],
    ['a\u0000b', false],
    ['\uD83D', false],
    ['\uDE00 x', false],
    ['😀', true],
  ])('%j can be stored: %s', (text, expected) => {
    expect(isStorable(text)).toBe(expected);
  });

  it.each([
    ['  张三  ', '张三'],
    ['a\u202Egnp.exe\u202C', 'agnp.exe'],
    ['\u2066甲\u2069', '甲'],
    ['甲\u0007\u001B[31m乙', '甲[31m乙'],
    ['第一行\r\n第二行\r第三行', '第一行\n第二行\n第三行'],
    ['👨‍👩‍👧', '👨‍👩‍👧'],
  ])('%j is cleaned to %j', (text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });

  it('a line has no line breaks', () => {
    expect(cleanLine('东门\n\t三号楼\r\n')).toBe('东门 三号楼');
  });

  it('counts characters, not code units', () => {
    expect([lengthOf('𠮷野家😀'), '𠮷野家😀'.length]).toEqual([4, 6]);
  });

  it('reads full-width digits', () => {
    expect(halfWidth('１３９－００００　１２３４')).toBe('139-0000 1234');
  });

  it('cleaning twice is cleaning once, and what was storable stays so', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
        if (isStorable(text)) expect(isStorable(cleanText(text))).toBe(true);
      }),
    );
  });
});
