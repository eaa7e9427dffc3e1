import { day } from '@wangge/grid/testing/at';
import { startOfDay } from '@wangge/grid/time';
import type { OrganizationPlan } from '../organization/plan.ts';

const opened = day('2025-01-01');
const from = { fromOn: opened };

/**
 * 灯塔组织：ministry → coast → two stations → three lamps; the route brings supplies to one lamp of each station.
 * One person on each post; two people whose appointments have ended or not begun; administrators. Everybody signs in
 * by the organization's code and the key of the person, in capitals, as number.
 */
export function lighthousePlan(
  code: string,
  accounts: ReadonlyMap<string, string>,
): OrganizationPlan {
  const person = (
    key: string,
    name: string,
    posts: OrganizationPlan['people'][number]['appointments'],
    secondMark = '',
  ): OrganizationPlan['people'][number] => ({
    key,
    name,
    secondMark,
    accountId: accounts.get(key) ?? null,
    identifiers: [{ kind: 'staff-number', value: key.toUpperCase(), shown: key.toUpperCase() }],
    appointments: posts,
  });
  return {
    code,
    name: '东海岸灯塔处',
    variant: 'lighthouse',
    openedAt: startOfDay(opened, 480),
    settings: { utcOffsetMinutes: 480, limitSet: null, hours: [], dueAtClose: false, demo: false },
    grids: [
      {
        code: 'm',
        level: 'ministry',
        name: '海事部',
        openedOn: opened,
        parents: { territory: null },
      },
      {
        code: 'c',
        level: 'coast',
        name: '东海岸',
        openedOn: opened,
        parents: { territory: 'm', supply: null },
      },
      { code: 'n', level: 'station', name: '北站', openedOn: opened, parents: { territory: 'c' } },
      { code: 's', level: 'station', name: '南站', openedOn: opened, parents: { territory: 'c' } },
      { code: 'r', level: 'route', name: '一号航线', openedOn: opened, parents: { supply: 'c' } },
      {
        code: 'n1',
        level: 'lamp',
        name: '北一灯',
        openedOn: opened,
        parents: { territory: 'n', supply: 'r' },
      },
      { code: 'n2', level: 'lamp', name: '北二灯', openedOn: opened, parents: { territory: 'n' } },
      {
        code: 's1',
        level: 'lamp',
        name: '南一灯',
        openedOn: opened,
        parents: { territory: 's', supply: 'r' },
      },
    ],
    posts: [
      { key: 'minister', kind: 'minister', grid: 'm', body: 'ministry' },
      { key: 'coast-head', kind: 'coast-head', grid: 'c' },
      { key: 'chief-engineer', kind: 'chief-engineer', grid: 'c', body: 'engineers' },
      { key: 'administrator', kind: 'administrator', grid: 'c' },
      { key: 'north-master', kind: 'station-master', grid: 'n', body: 'keepers' },
      { key: 'south-master', kind: 'station-master', grid: 's', body: 'keepers' },
      { key: 'route-engineer', kind: 'route-engineer', grid: 'r', body: 'engineers' },
      { key: 'n1-keeper', kind: 'keeper', grid: 'n1', body: 'keepers' },
      { key: 'n2-keeper', kind: 'keeper', grid: 'n2', body: 'keepers' },
      { key: 's1-keeper', kind: 'keeper', grid: 's1', body: 'keepers' },
      { key: 'n1-mechanic', kind: 'mechanic', grid: 'n1', body: 'engineers' },
    ],
    people: [
      person('minister', '方正', [{ post: 'minister', ...from }]),
      person('coastHead', '海澄', [{ post: 'coast-head', ...from, answerable: true }]),
      person('engineer', '铁柱', [{ post: 'chief-engineer', ...from }]),
      person('administrator', '管灯', [{ post: 'administrator', ...from }]),
      person('secondAdministrator', '理灯', [{ post: 'administrator', ...from }]),
      person('northMaster', '北辰', [{ post: 'north-master', ...from }]),
      person('southMaster', '南星', [{ post: 'south-master', ...from }]),
      person('routeEngineer', '航远', [{ post: 'route-engineer', ...from }]),
      person('keeper', '守一', [{ post: 'n1-keeper', ...from }], '尾号 0001'),
      person('secondKeeper', '守二', [{ post: 'n1-keeper', ...from }], '尾号 0002'),
      person('siblingKeeper', '守三', [{ post: 'n2-keeper', ...from }], '尾号 0003'),
      person('southKeeper', '守四', [{ post: 's1-keeper', ...from }], '尾号 0004'),
      person('mechanic', '修灯', [{ post: 'n1-mechanic', ...from }]),
      person('former', '旧人', [{ post: 'north-master', ...from, untilOn: day('2026-01-01') }]),
      person('future', '新人', [{ post: 'north-master', fromOn: day('2027-01-01') }]),
      person('nobody', '闲人', []),
    ],
  };
}

export const lighthousePeople = [
  'minister',
  'coastHead',
  'engineer',
  'administrator',
  'secondAdministrator',
  'northMaster',
  'southMaster',
  'routeEngineer',
  'keeper',
  'secondKeeper',
  'siblingKeeper',
  'southKeeper',
  'mechanic',
  'former',
  'future',
  'nobody',
] as const;
export type LighthousePerson = (typeof lighthousePeople)[number];
