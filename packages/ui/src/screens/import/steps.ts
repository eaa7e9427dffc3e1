import type { ImportView } from '@wangge/api/import/views';
import { m } from '@wangge/i18n/messages';
import type { Step } from '../../primitives/StepBar.svelte';

/** 走到哪一步：upload, check, compare, write, done. */
export function stepsOf({ stage, report }: ImportView): Step[] {
  const faults = report?.counts.faults ?? 0;
  const at = {
    reading: 1,
    refused: 1,
    withdrawn: 1,
    checked: faults > 0 ? 1 : 2,
    applying: 3,
    applied: 5,
  }[stage];
  const notes: Readonly<Record<number, string | undefined>> = {
    0: report ? m.import_step_rows({ count: report.rows }) : undefined,
    1: report
      ? faults > 0
        ? m.import_step_faults({ count: faults })
        : m.import_step_clean()
      : undefined,
  };
  return [
    m.import_step_upload(),
    m.import_step_check(),
    m.import_step_compare(),
    m.import_step_write(),
    m.import_step_done(),
  ].map((title, index) => ({
    title,
    ...(notes[index] !== undefined && { note: notes[index] }),
    state: index < at ? 'done' : index === at ? 'now' : 'todo',
  }));
}
