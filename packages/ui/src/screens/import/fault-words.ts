import type { Told } from '@wangge/api/import/views';
import type { CautionCode, FaultCode } from '@wangge/grid/list/fault';
import { m } from '@wangge/i18n/messages';

type Teller = (told: (detail: string) => string) => string;

/** 每一种错怎么说：what is wrong, and what to do about it. */
const FAULTS: Readonly<Record<FaultCode | CautionCode, Teller>> = {
  'code-missing': () => m.import_fault_code_missing(),
  'name-missing': () => m.import_fault_name_missing(),
  'code-twice': (told) => m.import_fault_code_twice({ code: told('code'), row: told('row') }),
  'code-retired': (told) => m.import_fault_code_retired({ code: told('code'), name: told('name') }),
  'level-unknown': (told) => m.import_fault_level_unknown({ text: told('text') }),
  'level-missing': () => m.import_fault_level_missing(),
  'level-too-deep': (told) => m.import_fault_level_too_deep({ levels: told('levels') }),
  'level-differs': (told) => m.import_fault_level_differs({ code: told('code') }),
  'kind-unknown': (told) => m.import_fault_kind_unknown({ text: told('text') }),
  'parent-unknown': (told) => m.import_fault_parent_unknown({ text: told('text') }),
  'parent-ambiguous': (told) => m.import_fault_parent_ambiguous({ text: told('text') }),
  'parent-itself': () => m.import_fault_parent_itself(),
  'parent-level': (told) => m.import_fault_parent_level({ name: told('name'), code: told('code') }),
  'parent-closed': () => m.import_fault_parent_closed(),
  'parent-missing': () => m.import_fault_parent_missing(),
  cycle: (told) => m.import_fault_cycle({ round: told('round') }),
  'grid-missing': () => m.import_fault_grid_missing(),
  'grid-unknown': (told) => m.import_fault_grid_unknown({ text: told('text') }),
  'grid-ambiguous': (told) => m.import_fault_grid_ambiguous({ text: told('text') }),
  'grid-closed': (told) => m.import_fault_grid_closed({ text: told('text') }),
  'post-missing': () => m.import_fault_post_missing(),
  'post-unknown': (told) => m.import_fault_post_unknown({ text: told('text') }),
  'post-level': (told) => m.import_fault_post_level({ post: told('post'), grid: told('grid') }),
  'body-missing': () => m.import_fault_body_missing(),
  'body-unknown': (told) => m.import_fault_body_unknown({ text: told('text') }),
  'phone-malformed': (told) => m.import_fault_phone_malformed({ text: told('text') }),
  'number-malformed': (told) => m.import_fault_number_malformed({ text: told('text') }),
  'number-twice': (told) =>
    m.import_fault_number_twice({ number: told('number'), row: told('row'), name: told('name') }),
  'person-twice': (told) => m.import_fault_person_twice({ name: told('name'), row: told('row') }),
  'person-ambiguous': (told) =>
    m.import_fault_person_ambiguous({ name: told('name'), who: told('who') }),
  'person-two-grids': (told) =>
    m.import_fault_person_two_grids({ name: told('name'), row: told('row') }),
  'answerable-twice': (told) => m.import_fault_answerable_twice({ row: told('row') }),
  'answerable-taken': () => m.import_fault_answerable_taken(),
  'own-post': () => m.import_fault_own_post(),
  'date-malformed': (told) => m.import_fault_date_malformed({ text: told('text') }),
  'mark-malformed': (told) => m.import_fault_mark_malformed({ text: told('text') }),
  'digits-lost': (told) => m.import_fault_digits_lost({ text: told('text') }),
  formula: () => m.import_fault_formula(),
  'cell-error': () => m.import_fault_cell_error(),
  'too-long': (told) => m.import_fault_too_long({ max: told('max') }),
  unreadable: () => m.import_fault_unreadable(),
  'no-identifier': () => m.import_caution_no_identifier(),
  'later-start': () => m.import_caution_later_start(),
  'over-staffed': (told) =>
    m.import_caution_over_staffed({ count: told('count'), max: told('max') }),
};

export function faultText({ code, details }: Pick<Told, 'code' | 'details'>): string {
  return FAULTS[code]((detail) => String(details?.[detail] ?? ''));
}

/** 第几行、哪一列。 */
export function placeText({ row, column, title }: Pick<Told, 'row' | 'column' | 'title'>): string {
  return column === null
    ? m.import_fault_row({ row })
    : m.import_fault_where({ row, column, title: title ?? '' });
}
