import type { ImportView } from '@wangge/api/import/views';
import { m } from '@wangge/i18n/messages';

export type Kind = ImportView['kind'];
export type Stage = ImportView['stage'];

export const KINDS: Readonly<Record<Kind, { title: () => string; note: () => string }>> = {
  tree: { title: m.import_kind_tree, note: m.import_kind_tree_note },
  people: { title: m.import_kind_people, note: m.import_kind_people_note },
};

export const STAGES: Readonly<Record<Stage, () => string>> = {
  reading: m.import_stage_reading,
  checked: m.import_stage_checked,
  refused: m.import_stage_refused,
  applying: m.import_stage_applying,
  applied: m.import_stage_applied,
  withdrawn: m.import_stage_withdrawn,
};

const fields: Readonly<Record<string, () => string>> = {
  code: m.import_field_code,
  name: m.import_field_name,
  level: m.import_field_level,
  parent: m.import_field_parent,
  kind: m.import_field_kind,
  covers: m.import_field_covers,
  phone: m.import_field_phone,
  'staff-number': m.import_field_staff_number,
  'student-number': m.import_field_student_number,
  gridCode: m.import_field_grid_code,
  gridName: m.import_field_grid_name,
  post: m.import_field_post,
  fromOn: m.import_field_from,
  answerable: m.import_field_answerable,
  body: m.import_field_body,
  secondMark: m.import_field_second_mark,
};

/** 一栏叫什么；a second tree’s parent is told with the tree. */
export function fieldText(field: string, kind: Kind, tree?: string): string {
  if (tree !== undefined) return m.import_field_parent_in({ tree });
  if (field === 'name' && kind === 'people') return m.import_field_person();
  return fields[field]?.() ?? field;
}
