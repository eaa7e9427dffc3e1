import { expect, it } from 'vitest';
import { inOrder, type Table } from './tables.ts';

const tables = (...names: string[]): Table[] => names.map((name) => ({ name, columns: ['id'] }));

it('puts whoever is referred to first', () => {
  const order = inOrder(tables('boat', 'keeper', 'lamp'), [
    { from: 'boat', to: 'keeper' },
    { from: 'keeper', to: 'lamp' },
  ]);
  expect(order.map(({ name }) => name)).toEqual(['lamp', 'keeper', 'boat']);
});

it('names a circle rather than write it in some order', () => {
  const circle = [
    { from: 'boat', to: 'keeper' },
    { from: 'keeper', to: 'boat' },
  ];
  expect(() => inOrder(tables('boat', 'keeper'), circle)).toThrow('boat, keeper');
});
