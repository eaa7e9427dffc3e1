import { dueAt } from '@wangge/grid/calendar/due';
import type { WorkingCalendar } from '@wangge/grid/calendar/working-calendar';
import { consequenceOf } from '@wangge/grid/case/consequence';
import type { CheckItem } from '@wangge/grid/form/form';
import { done, refuse, type Outcome } from '@wangge/grid/outcome';
import type { Policy } from '@wangge/grid/policy/policy';
import { dutyDayOf, dutyDaySpan } from '@wangge/grid/record/duty-day';
import type { RecordKind } from '@wangge/grid/record/record';
import type { Instant } from '@wangge/grid/time';
import type { OrganizationCall } from '../call.ts';
import type { Rules } from '../policies.ts';
import { termOf } from '../term.ts';
import type { CheckSheet, ConsequenceView } from './views.ts';

export function kindOf(policy: Policy, kindId: string): Outcome<RecordKind> {
  const kind = policy.recordKinds.find(({ id }) => id === kindId);
  return kind ? done(kind) : refuse('record.unknown-kind', { kind: kindId });
}

/** 表：what a phone needs to fill in a record of this kind without asking again. */
export async function readSheet(
  call: OrganizationCall,
  kindId: string,
): Promise<Outcome<CheckSheet>> {
  const [rules, calendar] = await Promise.all([call.rules(), call.calendar()]);
  const { policy } = rules;
  const kind = kindOf(policy, kindId);
  if (!kind.ok) return kind;
  const { form: formId, checklists = [], dutyDayStartsAt } = kind.value;
  const form = policy.forms.find(({ id }) => id === formId);
  if (!form) return refuse('record.unknown-kind', { kind: kindId });
  const added = policy.forms.filter(({ id }) => checklists.includes(id));
  const { utcOffsetMinutes } = call.organization.settings;
  const dutyDay = dutyDayOf(call.at, utcOffsetMinutes, dutyDayStartsAt);
  const items = [form, ...added].flatMap((each) => each.items ?? []);
  return done({
    kind: kind.value,
    form,
    checklists: added,
    revision: policy.revision,
    grades: policy.grades.map(({ meaning, ...grade }) => ({ ...grade, meaning: meaning ?? null })),
    consequences: Object.fromEntries(
      items.map((item) => [item.id, consequences(rules, calendar, call.at, item)]),
    ),
    dutyDay,
    dutyDayEndsAt: dutyDaySpan(dutyDay, utcOffsetMinutes, dutyDayStartsAt).until,
    at: call.at,
    offsetMinutes: utcOffsetMinutes,
  });
}

function consequences(
  { policy, limitSet }: Rules,
  calendar: WorkingCalendar,
  at: Instant,
  item: CheckItem,
): Record<string, ConsequenceView> {
  const own = policy.grades.find(({ id }) => id === item.fails)?.order ?? 0;
  return Object.fromEntries(
    policy.grades
      .filter(({ order }) => order >= own)
      .map(({ id }): [string, ConsequenceView] => {
        const { kind, body, receives, limit, verifies } = consequenceOf(policy, limitSet, item, id);
        return [
          id,
          {
            raises: kind && termOf(policy.caseKinds, kind.id),
            treats: body === null ? null : termOf(policy.bodies, body),
            receives: receives.map((post) => termOf(policy.posts, post)),
            limit,
            dueAt: limit === null || limit === 'by-plan' ? null : dueAt(calendar, limit, at).at,
            rechecks: verifies.map((post) => termOf(policy.posts, post)),
          },
        ];
      }),
  );
}
