import type { CaseState } from './case.ts';
import { resume } from './act-time.ts';
import { dueOfCase } from './clock.ts';
import type { CaseFact } from './fact.ts';
import { Draft, type CaseWorld } from './world.ts';
import { HOUR, dayOf, type Instant } from '../time.ts';

/** 提醒种类：将到期、已逾期、升级（请上级介入）、该回头看了。每个时钟每种只说一次。 */
export const alertKinds = ['due-soon', 'overdue', 'escalated', 'look-back'] as const;
export type AlertKind = (typeof alertKinds)[number];

/** 将到期提前量：剩余不足四小时，或不足时限的四分之一，取大。 */
const SOON = 4 * HOUR;
/** 逾期满一天仍未动的升级到上一级。 */
const ESCALATE_AFTER = 24 * HOUR;

/** 巡检：某一刻这件案子该有哪些提醒。返回 (时钟序号, 种类)；是否已经说过由调用者按唯一键判断。R8-12 */
export function alertsOf(
  state: CaseState,
  at: Instant,
  offsetMinutes: number,
): Array<{ clock: number; kind: AlertKind }> {
  if (
    state.lookBackOn !== null &&
    state.stage === 'closed' &&
    dayOf(at, offsetMinutes) >= state.lookBackOn
  )
    return [{ clock: 0, kind: 'look-back' }];
  const due = dueOfCase(state);
  if (due === null) return [];
  const span = due.at - due.clock.startedAt;
  const alerts: Array<{ clock: number; kind: AlertKind }> = [];
  if (at >= due.at - Math.max(SOON, span / 4) && at < due.at)
    alerts.push({ clock: due.clock.seq, kind: 'due-soon' });
  if (at >= due.at) alerts.push({ clock: due.clock.seq, kind: 'overdue' });
  if (at >= due.at + ESCALATE_AFTER) alerts.push({ clock: due.clock.seq, kind: 'escalated' });
  return alerts;
}

/** 挂账到期自动恢复。 */
export function resumeWhenOver(state: CaseState, world: CaseWorld): CaseFact[] {
  if (
    state.suspendedUntil === null ||
    dayOf(world.at, world.calendar.offsetMinutes) <= state.suspendedUntil
  )
    return [];
  const outcome = resume(new Draft(state), world, { note: '' });
  return outcome.ok ? outcome.value.facts : [];
}
