import ArrowRightToLine from '@lucide/svelte/icons/arrow-right-to-line';
import ArrowUpFromLine from '@lucide/svelte/icons/arrow-up-from-line';
import Bell from '@lucide/svelte/icons/bell';
import Camera from '@lucide/svelte/icons/camera';
import Check from '@lucide/svelte/icons/check';
import CirclePause from '@lucide/svelte/icons/circle-pause';
import Clock from '@lucide/svelte/icons/clock';
import Eye from '@lucide/svelte/icons/eye';
import Flag from '@lucide/svelte/icons/flag';
import Hand from '@lucide/svelte/icons/hand';
import History from '@lucide/svelte/icons/history';
import Megaphone from '@lucide/svelte/icons/megaphone';
import Pencil from '@lucide/svelte/icons/pencil';
import Phone from '@lucide/svelte/icons/phone';
import RefreshCw from '@lucide/svelte/icons/refresh-cw';
import Scale from '@lucide/svelte/icons/scale';
import Send from '@lucide/svelte/icons/send';
import Undo2 from '@lucide/svelte/icons/undo-2';
import Wrench from '@lucide/svelte/icons/wrench';
import X from '@lucide/svelte/icons/x';
import type { IconMark } from '../primitives/icon.ts';

/** One line of the log as a page shows it. `kind` is the fact's type; an unknown one gets a plain pencil. */
export type TimelineEntry = {
  readonly id: string;
  readonly kind: string;
  readonly at: number;
  readonly who: string;
  readonly words: string;
  /** What somebody said or wrote, in a well of its own. */
  readonly quote?: string;
  readonly tone?: 'ok' | 'warn' | 'accent';
};

const MARKS: Readonly<Record<string, IconMark>> = {
  raised: Flag,
  accepted: Check,
  classified: Pencil,
  graded: Scale,
  refused: X,
  dispatched: Send,
  'taken-on': Hand,
  returned: Undo2,
  'handed-over': ArrowRightToLine,
  'handed-up': ArrowUpFromLine,
  progressed: Wrench,
  answered: Phone,
  'reason-noted': Pencil,
  'reason-decided': Scale,
  'extension-requested': History,
  'extension-decided': History,
  'suspension-requested': CirclePause,
  'suspension-decided': CirclePause,
  suspended: CirclePause,
  resumed: RefreshCw,
  'plan-filled': Pencil,
  'plan-decided': Scale,
  photographed: Camera,
  treated: Wrench,
  verified: Eye,
  ended: Check,
  reopened: RefreshCw,
  urged: Bell,
  supervised: Eye,
  'looked-back': Eye,
  published: Megaphone,
  'due-moved': Clock,
  'cap-moved': Clock,
};

export function entryMark(kind: string): IconMark {
  return MARKS[kind] ?? Pencil;
}
