import type { CasePolicy } from '@wangge/grid/case/case-policy';
import type { PublicCase } from '@wangge/grid/publication/project';
import type { Instant } from '@wangge/grid/time';
import { termOf } from '../term.ts';
import type { PublishedResult } from './views.ts';

/** The kernel's projection with words; field by field, so that nothing else can come along. */
export function resultView(
  policy: CasePolicy,
  row: { readonly id: string; readonly publishedAt: Instant; readonly projection: PublicCase },
): PublishedResult {
  const { projection } = row;
  return {
    id: row.id,
    number: projection.number,
    kind: termOf(policy.caseKinds, projection.kind),
    fields: projection.fields.map((field) => termOf(policy.taxonomy.fields, field)),
    gridName: projection.gridName,
    title: projection.title,
    result: projection.result,
    raisedAt: projection.raisedAt,
    closedAt: projection.closedAt,
    finding: projection.finding,
    treatedByPost: projection.treatedByPost,
    verifiedByPost: projection.verifiedByPost,
    onTime: projection.onTime,
    publishedAt: row.publishedAt,
  };
}
