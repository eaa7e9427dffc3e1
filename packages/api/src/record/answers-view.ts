import { isErased } from '@wangge/grid/form/retention';
import type { Answers, Field, FieldValue, Form } from '@wangge/grid/form/form';
import type { Policy } from '@wangge/grid/policy/policy';
import type { PersonName } from '../post/lookup.ts';
import { termOf, type Term } from '../term.ts';
import type { RecordPhoto } from './photos-read.ts';
import type { CaseOfRecord, FieldAnswer, ItemAnswerView } from './views.ts';

/** 字段的填写：those that were answered, and those that are withheld; a field left empty is not shown. */
export function fieldViews(
  form: Form,
  { fields }: Answers,
  { withheld, erased }: { readonly withheld: readonly string[]; readonly erased: boolean },
): FieldAnswer[] {
  return form.fields.flatMap((field): FieldAnswer[] => {
    const kept = withheld.includes(field.id);
    const value = kept ? null : (fields[field.id] ?? null);
    const sensitivity = field.sensitivity ?? 'none';
    const gone = erased && isErased(field);
    if (value === null && !kept && !gone) return [];
    const { id, words, type } = field;
    const chosen = chosenIn(field, value);
    return [{ id, words, type, sensitivity, value, chosen, withheld: kept, erased: gone && !kept }];
  });
}

function chosenIn({ choices = [] }: Field, value: FieldValue): Term[] {
  const ids = Array.isArray(value) ? value : [value];
  return choices.filter(({ id }) => ids.includes(id)).map(({ id, words }) => ({ id, words }));
}

/** 检查项的填写，按表上的次序。 */
export function itemViews({
  policy,
  form,
  answers,
  photos,
  people,
  cases,
}: {
  readonly policy: Policy;
  readonly form: Form;
  readonly answers: Answers;
  readonly photos: readonly RecordPhoto[];
  readonly people: ReadonlyMap<string, PersonName>;
  readonly cases: readonly CaseOfRecord[];
}): ItemAnswerView[] {
  return (form.items ?? []).map((item) => {
    const answer = answers.items?.[item.id];
    const group = form.groups?.find(({ items }) => items.includes(item.id));
    const choices = [...(item.choices ?? []), ...(item.urgentWhen ?? [])];
    const choice = choices.find(({ id }) => id === answer?.choice);
    return {
      id: item.id,
      words: item.words,
      group: group ? { id: group.id, words: group.words } : null,
      result: answer?.result ?? null,
      choice: choice ? { id: choice.id, words: choice.words } : null,
      note: answer?.note ?? '',
      grade: answer?.result === 'fail' ? termOf(policy.grades, answer.grade ?? item.fails) : null,
      photos: photos
        .filter(({ fileId }) => answer?.photos?.includes(fileId))
        .map((photo) => photo.view(people)),
      case: cases.find(({ itemId }) => itemId === item.id) ?? null,
    };
  });
}
