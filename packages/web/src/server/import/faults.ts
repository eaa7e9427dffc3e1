import type { RequestHandler } from '@sveltejs/kit';
import { safeCsv } from '@wangge/grid/list/safe-csv';
import { m } from '@wangge/i18n/messages';
import { faultText } from '@wangge/ui/screens/import/fault-words';
import { readRun } from './run.ts';

/** 错误清单：to be mended beside the office's own list. Nothing in it is taken for a formula. */
export const GET: RequestHandler = async (event) => {
  const { report } = await readRun(event);
  const head = [
    m.import_column_row(),
    m.import_column_column(),
    m.import_column_whose(),
    m.import_column_text(),
    m.import_column_what(),
  ];
  const rows = (report?.faults ?? []).map((fault) => [
    fault.row,
    fault.column === null ? '' : `${fault.column} ${fault.title ?? ''}`,
    fault.who,
    fault.text,
    faultText(fault),
  ]);
  return new Response(safeCsv([head, ...rows]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="faults.csv"',
      'cache-control': 'no-store',
    },
  });
};
