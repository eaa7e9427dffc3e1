import type { inferRouterInputs } from '@trpc/server';
import type { AppRouter } from '@wangge/api/router';
import { newId } from '../../id.ts';
import { textOf } from '../typed.ts';

type Override = inferRouterInputs<AppRouter>['policy']['propose']['override'];

/** The change that a form proposes. What is new gets a name of the organization's own. */
export function overrideOf(form: FormData): Override {
  switch (textOf(form, 'kind')) {
    case 'field':
      return { kind: 'field', field: fieldOf(form) };
    case 'kind':
      return { kind: 'kind', caseKind: caseKindOf(form) };
    default:
      return { kind: 'limit-set', limitSet: textOf(form, 'limitSet') };
  }
}

function fieldOf(form: FormData) {
  return {
    id: textOf(form, 'field') || ownName(),
    words: wordsOf(form),
    ...given(form, 'function'),
  };
}

function caseKindOf(form: FormData) {
  const ticked = (name: string) => textOf(form, name) === 'yes';
  const evidence: Array<'photo-before' | 'photo-after'> = [];
  if (ticked('photoBefore')) evidence.push('photo-before');
  if (ticked('photoAfter')) evidence.push('photo-after');
  return {
    id: ownName(),
    words: wordsOf(form),
    ...given(form, 'group'),
    fields: [textOf(form, 'field')],
    grade: textOf(form, 'grade'),
    treats: textOf(form, 'treats'),
    evidence,
    ...(ticked('publicForm') ? { publicForm: true } : {}),
    ...(ticked('neverPublic') ? { neverPublic: true } : {}),
  };
}

function wordsOf(form: FormData): { zh: string; en?: string } {
  return { zh: textOf(form, 'zh'), ...given(form, 'en') };
}

function given<Name extends string>(form: FormData, name: Name): { [N in Name]?: string } {
  const value = textOf(form, name);
  return (value === '' ? {} : { [name]: value }) as { [N in Name]?: string };
}

/** Never met by a name of the variant. */
function ownName(): string {
  return `own-${newId().slice(-12)}`;
}
