import type { Instant } from '../time.ts';
import type { WorkRecord } from './record.ts';

/** 工作记录的事实。第一版永远保留：更正是一条新记录顶替旧的。 */
export type RecordFact =
  | { readonly type: 'record-made'; readonly record: WorkRecord }
  | {
      readonly type: 'record-replaced';
      readonly recordId: string;
      readonly byId: string;
      readonly reason: string | null;
      readonly by: string;
      readonly at: Instant;
    }
  | {
      readonly type: 'record-withdrawn';
      readonly recordId: string;
      readonly by: string;
      readonly at: Instant;
    };
