import type { Day } from '@wangge/grid/time';
import { variants } from '../all.ts';
import { collegeGrids } from './college-grids.ts';
import { collegeStaff } from './college-staff.ts';
import { collegeStudents } from './college-students.ts';
import { collegeCases } from './college-cases.ts';
import type { DemoCase, DemoGrid, DemoOrganization, DemoRecord } from './demo.ts';
import { nightlyChecks, streetRecords, worksRecords } from './records.ts';
import { demoSettings } from './settings.ts';
import { peopleOf, postsOf, START, type StaffRow } from './staff.ts';
import { appearanceCases } from './street-cases-appearance.ts';
import { facilityCases } from './street-cases-facilities.ts';
import { safetyCases } from './street-cases-safety.ts';
import { livelihoodCases } from './street-cases-livelihood.ts';
import { streetGrids } from './street-grids.ts';
import { streetPeople } from './street-people.ts';
import { whenFrom } from './when.ts';
import { generalCases } from './works-cases-general.ts';
import { majorCases } from './works-cases-major.ts';
import { worksGrids, worksPeople } from './works.ts';

/** 三个演示组织，日子都以开始那天为准；人物、案件、记录全部虚构。 */
export function demoOrganizations(today: Day): DemoOrganization[] {
  const openedOn = today + START;
  const when = whenFrom(today);
  const students = collegeStudents();
  return [
    organization(today, {
      code: '650106004',
      variant: 'community',
      words: { zh: '乌昌路片区街道办事处（演示）', en: 'Wuchang Road Street Office (demo)' },
      limitSet: 'community-limits',
      grids: streetGrids(openedOn),
      rows: streetPeople,
      cases: [
        ...safetyCases(when),
        ...facilityCases(when),
        ...appearanceCases(when),
        ...livelihoodCases(when),
      ],
      records: streetRecords(when),
    }),
    organization(today, {
      code: 'beizhan',
      variant: 'enterprise-safety',
      words: { zh: '北站通用机械有限责任公司（演示）', en: 'Beizhan General Machinery Ltd (demo)' },
      limitSet: null,
      grids: worksGrids(openedOn),
      rows: worksPeople,
      cases: [...majorCases(when), ...generalCases(when)],
      records: worksRecords(when),
    }),
    organization(today, {
      code: 'arts',
      variant: 'dormitory',
      words: {
        zh: '头屯河文理学院文学院（演示）',
        en: 'Toutunhe University, College of Arts (demo)',
      },
      limitSet: null,
      grids: collegeGrids(openedOn),
      rows: [...collegeStaff, ...students],
      cases: collegeCases(when),
      records: nightlyChecks(when, nightlyItems(), students),
    }),
  ];
}

type Sketch = Pick<DemoOrganization, 'code' | 'variant' | 'words'> & {
  readonly limitSet: string | null;
  readonly grids: readonly DemoGrid[];
  readonly rows: readonly StaffRow[];
  readonly cases: readonly DemoCase[];
  readonly records: readonly DemoRecord[];
};

function organization(today: Day, { limitSet, rows, ...sketch }: Sketch): DemoOrganization {
  const policy = variants.find(({ variant }) => variant === sketch.variant)!;
  return {
    ...sketch,
    name: sketch.words.zh,
    settings: demoSettings(limitSet),
    openedOn: today + START,
    posts: postsOf(policy, rows),
    people: peopleOf(rows, today),
  };
}

/** 夜间自查表的各项。 */
function nightlyItems(): readonly string[] {
  const forms = variants.flatMap((policy) => policy.forms);
  return forms.find(({ id }) => id === 'nightly-room-check')!.items!.map(({ id }) => id);
}
