import { expect, it } from 'vitest';
import { newId } from './id.ts';

it('makes UUIDs of version 7 that sort by their instant', () => {
  const at = Date.parse('2026-02-14T09:30:00Z');
  const ids = [newId(at), newId(at + 1), newId(at + 2)];
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
  expect([...ids].sort()).toEqual(ids);
  expect(Number.parseInt((ids[0] ?? '').replaceAll('-', '').slice(0, 12), 16)).toBe(at);
  expect(newId(at)).not.toBe(newId(at));
});
