import type { Form } from '../form/form.ts';

/** 灯塔的三张表：检查表、巡查表（含敏感字段）、验收表。 */
export const lighthouseForms: readonly Form[] = [
  {
    id: 'lamp-checklist',
    words: { zh: '灯位夜间自查表', en: 'Nightly check of a lamp' },
    fields: [{ id: 'keepers-present', words: { zh: '在岗人数', en: 'Keepers present' }, type: 'count', required: true, min: 0, max: 20 }],
    items: [
      {
        id: 'lamp-burns', words: { zh: '灯器正常发光', en: 'The lamp burns' }, fails: 'grave', photo: 'on-fail',
        treats: 'engineers', raises: 'lamp-out', due: 'at-once',
        choices: [{ id: 'dark', words: { zh: '不亮', en: 'Dark' } }, { id: 'smoking', words: { zh: '冒烟', en: 'Smoking' } }],
        urgentWhen: [{ id: 'smoking', words: { zh: '冒烟', en: 'Smoking' } }],
      },
      { id: 'roof-dry', words: { zh: '顶棚不漏水', en: 'The roof is dry' }, fails: 'plain', photo: 'never', treats: 'keepers', raises: 'leak', due: '3wd' },
      { id: 'tower-sound', words: { zh: '塔身无裂缝', en: 'The tower is sound' }, fails: 'grave', photo: 'on-fail', treats: 'engineers', raises: 'cracked-tower', candidate: true },
      { id: 'brass-clean', words: { zh: '铜件擦亮', en: 'Brass is polished' }, fails: 'slight', photo: 'never', treats: 'keepers', raises: 'leak' },
      { id: 'radio-works', words: { zh: '电台可用', en: 'The radio works' }, fails: 'plain', photo: 'never', treats: 'engineers', notApplicableWhen: { zh: '未配电台', en: 'No radio' } },
      { id: 'anything-else', words: { zh: '其他异常', en: 'Anything else' }, fails: 'plain', photo: 'never', type: 'text-if-fail', treats: 'keepers', raises: 'leak', due: '1d' },
    ],
    groups: [
      { id: 'light', words: { zh: '灯器与电台', en: 'Lamp and radio' }, items: ['lamp-burns', 'radio-works'] },
      { id: 'tower', words: { zh: '塔身', en: 'Tower' }, items: ['roof-dry', 'tower-sound', 'brass-clean'] },
    ],
  },
  {
    id: 'round-sheet',
    words: { zh: '巡查记录表', en: 'Round sheet' },
    retentionMonths: 24,
    fields: [
      { id: 'safety', words: { zh: '安全状况', en: 'Safety' }, type: 'long-text', required: true, max: 500 },
      { id: 'weather', words: { zh: '天气', en: 'Weather' }, type: 'choice', required: true, choices: [{ id: 'calm', words: { zh: '平静', en: 'Calm' } }, { id: 'storm', words: { zh: '风暴', en: 'Storm' } }] },
      { id: 'wave-height', words: { zh: '浪高', en: 'Wave height' }, type: 'number', required: true, min: 0, max: 30, unit: { zh: '米', en: 'm' }, when: { field: 'weather', is: 'storm' } },
      { id: 'checklists', words: { zh: '使用检查表', en: 'Checklists used' }, type: 'checklist' },
      { id: 'nobody', words: { zh: '无人应答', en: 'Nobody answers' }, type: 'yes-no' },
      { id: 'phone', words: { zh: '联系电话', en: 'Phone' }, type: 'phone', sensitivity: 'personal' },
      { id: 'thinking', words: { zh: '思想动向', en: 'What keepers think' }, type: 'long-text', max: 500, sensitivity: 'restricted', purpose: { zh: '了解守塔人的困难', en: 'Learn of the keepers’ difficulties' } },
      { id: 'health', words: { zh: '健康状况', en: 'Health' }, type: 'text', max: 60, sensitivity: 'sensitive', purpose: { zh: '安排轮换', en: 'Arrange relief' } },
      { id: 'photos', words: { zh: '照片', en: 'Photos' }, type: 'photo', max: 6 },
    ],
  },
  {
    id: 'acceptance-sheet',
    words: { zh: '验收表', en: 'Acceptance sheet' },
    fields: [{ id: 'finding', words: { zh: '验收意见', en: 'Finding' }, type: 'long-text', required: true, max: 1000 }],
  },
];
