import CircleCheck from '@lucide/svelte/icons/circle-check';
import CircleDashed from '@lucide/svelte/icons/circle-dashed';
import CirclePause from '@lucide/svelte/icons/circle-pause';
import RefreshCw from '@lucide/svelte/icons/refresh-cw';
import Undo2 from '@lucide/svelte/icons/undo-2';
import type { Stage } from '@wangge/grid/case/case';
import { m } from '@wangge/i18n/messages';
import type { IconMark } from '../primitives/icon.ts';

type Mark =
  | { readonly share: number }
  | { readonly icon: IconMark; readonly tone: '' | 'text-ok-ink' | 'text-warn-ink' };

/** A ring that fills from dashed to checked; what leaves the way has an icon of its own. */
export const STAGE_MARKS: Record<Stage, Mark> = {
  'to-accept': { icon: CircleDashed, tone: '' },
  'to-dispatch': { share: 0.25 },
  'to-take-on': { share: 0.4 },
  'in-treatment': { share: 0.55 },
  'to-verify': { share: 0.8 },
  closed: { icon: CircleCheck, tone: 'text-ok-ink' },
  returned: { icon: Undo2, tone: 'text-warn-ink' },
  reopened: { icon: RefreshCw, tone: 'text-warn-ink' },
  suspended: { icon: CirclePause, tone: '' },
};

const WORDS: Record<Stage, () => string> = {
  'to-accept': m.stage_to_accept,
  'to-dispatch': m.stage_to_dispatch,
  'to-take-on': m.stage_to_take_on,
  'in-treatment': m.stage_in_treatment,
  'to-verify': m.stage_to_verify,
  closed: m.stage_closed,
  returned: m.stage_returned,
  reopened: m.stage_reopened,
  suspended: m.stage_suspended,
};

export function stageWord(stage: Stage): string {
  return WORDS[stage]();
}
