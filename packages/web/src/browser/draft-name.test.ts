import { expect, it } from 'vitest';
import { draftName } from './draft-name.ts';

function form(action: string, type?: string): HTMLFormElement {
  const made = document.createElement('form');
  made.setAttribute('action', action);
  if (type !== undefined) made.innerHTML = `<input type="hidden" name="type" value="${type}" />`;
  return made;
}

const cases = '/community/street/cases';
const name = (path: string, ...of: Parameters<typeof form>) =>
  draftName(new URL(path, 'http://localhost:3000'), form(...of));

it('tells pages, actions, commands and the cases chosen apart', () => {
  const names = [
    name(`${cases}/1`, 'http://localhost:3000/?/act', 'treat'),
    name(`${cases}/2`, 'http://localhost:3000/?/act', 'treat'),
    name(`${cases}/1`, 'http://localhost:3000/?/act', 'progress'),
    name(`${cases}/1`, 'http://localhost:3000/?/publish'),
    name(`${cases}?bulk=urge&ids=1,2`, 'http://localhost:3000/?/bulk', 'urge'),
    name(`${cases}?bulk=urge&ids=3,4`, 'http://localhost:3000/?/bulk', 'urge'),
  ];
  expect(new Set(names).size).toBe(names.length);
});

it('is the same whatever the list shows around the choice', () => {
  const bulk = 'http://localhost:3000/?/bulk';
  expect(name(`${cases}?view=all&bulk=urge&ids=1,2`, bulk, 'urge')).toBe(
    name(`${cases}?bulk=urge&ids=1,2&text=x`, bulk, 'urge'),
  );
});
