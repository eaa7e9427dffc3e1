import { describe, expect, it } from 'vitest';
import { readField } from './field-value.ts';
import type { Field, FieldType } from './form.ts';

const choices = [
  { id: 'calm', words: { zh: '平静' } },
  { id: 'storm', words: { zh: '风暴' } },
];
const field = (type: FieldType, extra: Partial<Field> = {}): Field => ({
  id: 'f',
  words: { zh: '字段' },
  type,
  ...extra,
});

describe('reading a field', () => {
  it.each<[FieldType, Partial<Field>, unknown, unknown]>([
    ['text', {}, ' 张三 ', '张三'],
    ['text', { max: 60 }, '长'.repeat(60), '长'.repeat(60)],
    ['long-text', {}, '一\r\n二', '一\n二'],
    ['number', {}, -1.5, -1.5],
    ['money', {}, 0.29, 0.29],
    ['count', {}, 0, 0],
    ['counts', {}, '应到 40，实到 38', '应到 40，实到 38'],
    ['counts', {}, 3, 3],
    ['counts', {}, [{ 应到: '40' }], [{ 应到: '40' }]],
    ['date', {}, '2026-02-28', '2026-02-28'],
    ['instant', {}, '2026-02-28T09:30', '2026-02-28T09:30'],
    ['instant', {}, 1_772_000_000_000, 1_772_000_000_000],
    ['period', {}, ['2026-02-28', '2026-03-01'], ['2026-02-28', '2026-03-01']],
    [
      'period',
      {},
      ['2026-02-28T09:00', '2026-02-28T09:40'],
      ['2026-02-28T09:00', '2026-02-28T09:40'],
    ],
    ['yes-no', {}, false, false],
    ['choice', { choices }, 'calm', 'calm'],
    ['choices', { choices }, ['storm', 'calm', 'storm'], ['storm', 'calm']],
    ['phone', {}, '１３９ 0000 1234', '139 0000 1234'],
    ['phone', {}, '0991-7000000', '0991-7000000'],
    ['photo', { max: 2 }, ['a', 'b'], ['a', 'b']],
    ['checklist', {}, 'lamp-checklist', ['lamp-checklist']],
    ['people', {}, ['p1', ' p2 '], ['p1', 'p2']],
    [
      'table',
      {},
      [
        { 行为: ' 未戴帽 ', 地点: '' },
        { 行为: '', 地点: '' },
      ],
      [{ 行为: '未戴帽', 地点: '' }],
    ],
    ['pass-fail', {}, 'pass', 'pass'],
    ['signatures', { min: 2 }, ['s1', 's2'], ['s1', 's2']],
    ['text', {}, '   ', null],
    ['text', {}, undefined, null],
    ['people', {}, [], null],
  ])('%s %j accepts %j', (type, extra, raw, value) => {
    expect(readField(field(type, extra), raw)).toEqual({ value });
  });

  it.each<[FieldType, Partial<Field>, unknown, string]>([
    ['text', { max: 60 }, '长'.repeat(61), 'field.too-long'],
    ['text', {}, 7, 'field.type'],
    ['text', {}, 'a\u0000', 'field.malformed-text'],
    ['long-text', {}, '\uD83D', 'field.malformed-text'],
    ['number', {}, '7', 'field.type'],
    ['number', {}, Number.NaN, 'field.type'],
    ['number', {}, Infinity, 'field.type'],
    ['number', { min: 0 }, -1, 'field.too-small'],
    ['number', { max: 30 }, 31, 'field.too-large'],
    ['money', {}, 1.005, 'field.type'],
    ['money', {}, -1, 'field.too-small'],
    ['count', {}, 1.5, 'field.type'],
    ['count', {}, -1, 'field.too-small'],
    ['date', {}, '2026-02-29', 'field.date'],
    ['date', {}, 20_000, 'field.date'],
    ['instant', {}, '2026-02-30T09:30', 'field.date'],
    ['instant', {}, '2026-02-28T24:30', 'field.date'],
    ['period', {}, ['2026-03-01', '2026-02-28'], 'field.period'],
    ['period', {}, ['2026-03-01'], 'field.period'],
    ['yes-no', {}, 'yes', 'field.type'],
    ['choice', { choices }, 'fog', 'field.choice'],
    ['choices', { choices }, ['calm', 'fog'], 'field.choice'],
    ['choices', { choices }, 'calm', 'field.type'],
    ['phone', {}, '123', 'field.phone'],
    ['phone', {}, 'call me maybe', 'field.phone'],
    ['photo', { max: 1 }, ['a', 'b'], 'field.too-many'],
    ['photo', {}, [{}], 'field.type'],
    ['signatures', { min: 2 }, ['s1'], 'field.too-few'],
    ['table', {}, ['x'], 'field.type'],
    ['table', {}, [{ a: 1 }], 'field.type'],
    ['table', {}, [{ ' ': 'x' }], 'field.type'],
    ['table', {}, Array.from({ length: 101 }, () => ({})), 'field.too-many'],
    ['pass-fail', {}, 'perhaps', 'field.choice'],
  ])('%s %j refuses %j: %s', (type, extra, raw, code) => {
    expect(readField(field(type, extra), raw)).toMatchObject({ code });
  });
});
