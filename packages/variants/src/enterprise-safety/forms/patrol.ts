import type { Form } from '@wangge/grid/form/form';
import { choices, field, words } from '../../notation.ts';

const thinking = choices({
  steady: ['思想稳定', 'Steady'],
  fatigue: ['疲劳、连续加班', 'Fatigue, overtime'],
  'new-or-moved': ['新进、转岗、复岗不适应', 'New, moved or back at work'],
  family: ['家庭或健康困难', 'Family or health trouble'],
  conflict: ['人际矛盾、班组纠纷', 'Conflict in the team'],
  'pay-arrangement': ['对薪酬、排班、考核有意见', 'Unhappy with pay, shifts, assessment'],
  complacency: ['麻痹侥幸、图省事', 'Complacency, short cuts'],
  suggestion: ['合理化建议', 'Suggestion'],
});

/** 巡查之后要有工作记录：安全情况、隐患、问题、职工思想动向。R5-06、R5-07 */
export const patrol: Form = {
  id: 'patrol',
  words: words('网格巡查记录', 'Grid patrol record'),
  fields: [
    field('situation', '安全生产总体情况', 'Safety situation', 'choice', {
      required: true,
      choices: choices({
        normal: ['正常', 'Normal'],
        'small-problems': ['基本正常有小问题', 'Mostly normal, small problems'],
        'hazards-treated': ['有隐患已处理', 'Hazards, handled'],
        'hazards-open': ['有隐患待处理', 'Hazards, to be handled'],
        stopped: ['停产停工', 'Work stopped'],
      }),
    }),
    field('shift', '班次', 'Shift', 'choice', {
      choices: choices({
        day: ['白班', 'Day shift'],
        middle: ['中班', 'Middle shift'],
        night: ['夜班', 'Night shift'],
        'change-over': ['交接班', 'Change of shifts'],
      }),
    }),
    field('period', '起止时间', 'From, to', 'period'),
    field('co-signer', '同行管理员', 'Second manager', 'person'),
    field('points', '巡查点位', 'Points visited', 'points'),
    field('checklist', '使用检查表', 'Checklist used', 'checklist', { max: 3 }),
    field(
      'production-note',
      '当班生产与检修安排（含外来作业）',
      'Production and repair of the shift, outside work',
      'text',
      { max: 300 },
    ),
    field('hazards', '发现隐患（逐条成案）', 'Hazards found, each a case', 'case-list', {
      derived: true,
    }),
    field(
      'problems',
      '其他问题（纪律、物料、环境、设备）',
      'Other problems: discipline, material, surroundings, equipment',
      'text',
      { max: 500 },
    ),
    field(
      'on-the-spot',
      '当场纠正（行为、地点、处理方式）',
      'Corrected on the spot: behaviour, place, how',
      'text',
      { max: 500 },
    ),
    field('thinking', '职工思想动向', 'Workers’ thinking', 'choices', {
      choices: thinking,
      sensitivity: 'personal',
      hint: words(
        '写主题和人数；本人同意或情况危险才写姓名',
        'By theme and number; a name only when the worker agrees or danger demands it',
      ),
    }),
    field(
      'thinking-note',
      '思想动向说明与已做工作',
      'Note on workers’ thinking, and what was done',
      'text',
      {
        max: 500,
        sensitivity: 'restricted',
        purpose: words('了解职工困难，安排帮助', 'To learn of workers’ difficulties and help'),
      },
    ),
    field('old-hazards', '上次遗留隐患复查', 'Old hazards re-checked', 'case-list', {
      derived: true,
    }),
    field('handed-up', '提请公司解决事项', 'For the company to solve', 'case-list', {
      derived: true,
    }),
    field('photos', '照片', 'Photos', 'photo', { max: 9 }),
  ],
};
