import type { Answers, Form } from '@wangge/grid/form/form';

/** 答案里的照片：of failing items and of photo fields, each once. */
export function photosOf(form: Form, answers: Answers): string[] {
  const ofItems = Object.values(answers.items ?? {}).flatMap(({ photos = [] }) => photos);
  return [...new Set([...ofItems, ...photosOfFields(form, answers)])];
}

export function photosOfFields(form: Form, { fields }: Answers): string[] {
  return form.fields
    .filter(({ type }) => type === 'photo')
    .flatMap(({ id }): unknown[] => [fields[id]].flat())
    .filter((each) => typeof each === 'string');
}
