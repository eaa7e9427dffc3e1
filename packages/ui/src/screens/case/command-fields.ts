import type { CaseDetail, SeatOption } from '@wangge/api/case/views';
import type { CommandName } from '@wangge/grid/case/command';
import type { Locale } from '@wangge/grid/words';
import { m } from '@wangge/i18n/messages';
import { approve, area, choice, note, target, until, type CommandField } from './fields.ts';

type Asks = (detail: CaseDetail, locale: Locale) => readonly CommandField[];

const grade: Asks = (detail, locale) => [
  choice('grade', m.case_field_grade(), detail.options.grades, locale, detail.grade.id),
];
const upward =
  (options: (detail: CaseDetail) => readonly SeatOption[]): Asks =>
  (detail, locale) => [
    target(options(detail), detail, locale),
    area('plan', m.case_field_plan()),
    area('opinion', m.case_field_opinion()),
  ];

/** 命令 × 要问的内容。没有要问的命令，一按就做。 */
export const asks: Readonly<Record<CommandName, Asks>> = {
  accept: (detail, locale) => [
    {
      name: 'next',
      kind: 'cards',
      label: m.case_field_next(),
      required: true,
      value: 'dispatch',
      options: [
        { value: 'dispatch', label: m.case_next_dispatch() },
        { value: 'self', label: m.case_next_self() },
      ],
    },
    ...(detail.options.grades.length > 1 ? grade(detail, locale) : []),
  ],
  refuse: () => [area('reason', m.case_field_reason())],
  dispatch: (detail, locale) => [target(detail.options.dispatch, detail, locale), note()],
  'take-on': () => [],
  return: (detail, locale) => [
    choice('reason', m.case_field_reason(), detail.options.returnReasons, locale),
    area('note', m.case_field_note()),
  ],
  'hand-over': upward((detail) => detail.options.handOver),
  'hand-up': upward((detail) => detail.options.handUp),
  'note-progress': () => [area('text', m.case_field_note())],
  answer: () => [
    area('text', m.case_field_answer()),
    {
      name: 'final',
      kind: 'cards',
      label: m.case_field_answer_kind(),
      required: true,
      value: 'no',
      options: [
        { value: 'no', label: m.case_answer_stage() },
        { value: 'yes', label: m.case_answer_final() },
      ],
    },
  ],
  'note-reason': () => [area('text', m.case_field_reason())],
  'decide-reason': (detail) => [
    {
      name: 'clock',
      kind: 'choice',
      label: m.case_field_reason(),
      required: true,
      options: detail.lateReasons
        .filter((each) => each.decision === null)
        .map((each) => ({ value: String(each.clock), label: each.text })),
    },
    approve(),
  ],
  'request-extension': (detail) => [
    until(
      m.case_extensions_left({
        used: detail.options.extensions.used,
        max: detail.options.extensions.max,
      }),
    ),
    area('reason', m.case_field_reason()),
  ],
  'decide-extension': () => [approve(), note()],
  'request-suspension': () => [
    until(m.case_suspension_hint()),
    area('reason', m.case_field_reason()),
  ],
  'decide-suspension': () => [approve(), note()],
  resume: () => [note()],
  'fill-plan': (detail) => {
    const items = detail.fiveItems;
    const kept = (name: 'measures' | 'responsible' | 'fundsNote' | 'contingency') =>
      items === null ? {} : { value: items[name] };
    return [
      { ...area('measures', m.case_field_measures()), ...kept('measures') },
      {
        name: 'responsible',
        kind: 'text',
        label: m.case_field_responsible(),
        required: true,
        ...kept('responsible'),
      },
      {
        name: 'funds',
        kind: 'money',
        label: m.case_field_funds(),
        required: true,
        ...(items === null ? {} : { value: String(items.funds) }),
      },
      { name: 'fundsNote', kind: 'text', label: m.case_field_funds_note(), ...kept('fundsNote') },
      { name: 'timeLimitOn', kind: 'date', label: m.case_field_time_limit(), required: true },
      { ...area('contingency', m.case_field_contingency()), ...kept('contingency') },
    ];
  },
  'approve-plan': () => [approve(), note()],
  'add-photos': () => [
    {
      name: 'phase',
      kind: 'cards',
      label: m.case_field_phase(),
      required: true,
      value: 'during',
      options: [
        { value: 'before', label: m.case_phase_before() },
        { value: 'during', label: m.case_phase_during() },
        { value: 'after', label: m.case_phase_after() },
      ],
    },
    { name: 'files', kind: 'photos', label: m.case_field_photos(), required: true },
  ],
  treat: (detail) => [
    area('solution', m.case_field_solution()),
    area('result', m.case_field_result()),
    area('effect', m.case_field_effect(), false),
    {
      name: 'files',
      kind: 'photos',
      label: m.case_field_photos_after(),
      required: detail.options.photoAfterNeeded,
      ...(detail.options.photoAfterNeeded ? { hint: m.case_photo_after_needed() } : {}),
    },
  ],
  verify: () => [
    {
      name: 'passed',
      kind: 'cards',
      label: m.case_field_passed(),
      required: true,
      options: [
        { value: 'yes', label: m.case_passed_yes() },
        { value: 'no', label: m.case_passed_no() },
      ],
    },
    area('text', m.case_field_verified()),
  ],
  regrade: (detail, locale) => [...grade(detail, locale), area('reason', m.case_field_reason())],
  urge: () => [area('text', m.case_field_note(), false)],
  supervise: () => [area('text', m.case_field_note())],
  withdraw: () => [area('reason', m.case_field_reason())],
  merge: (detail) => [
    {
      name: 'into',
      kind: 'choice',
      label: m.case_field_into(),
      required: true,
      options: detail.options.duplicates.map((each) => ({
        value: each.id,
        label: `${each.number} ${each.title}`,
      })),
    },
  ],
  reopen: () => [area('reason', m.case_field_reason())],
  'look-back': () => [
    {
      name: 'relapsed',
      kind: 'cards',
      label: m.case_field_look_back(),
      required: true,
      options: [
        { value: 'no', label: m.case_relapsed_no() },
        { value: 'yes', label: m.case_relapsed_yes() },
      ],
    },
    area('text', m.case_field_note()),
  ],
};
