import type { DemoOrganization } from './demo.ts';

const window = (from: number, until: number) => ({ from: from * 60, until: until * 60 });

/** 乌鲁木齐作息：夏季 5 月 1 日起 10–14、16–20 点，冬季 10 月 1 日起 10–14、15:30–19:30。 */
export function demoSettings(limitSet: string | null): DemoOrganization['settings'] {
  return {
    utcOffsetMinutes: 480,
    limitSet,
    hours: [
      { from: '05-01', windows: [window(10, 14), window(16, 20)] },
      { from: '10-01', windows: [window(10, 14), window(15.5, 19.5)] },
    ],
    dueAtClose: false,
    demo: true,
  };
}
