import { dayKind } from '@wangge/grid/calendar/count';
import { sliceOf } from '@wangge/grid/calendar/slice';
import { done, refuse } from '@wangge/grid/outcome';
import { weekdayOf } from '@wangge/grid/time';
import { day, version, words } from '../input.ts';
import { command } from '../procedures/command.ts';
import { query } from '../procedures/query.ts';
import { router } from '../trpc.ts';
import { confirmNotice, noticesView, previewNotice } from './perform.ts';
import type { WeekView } from './views.ts';

/** A page needs a year or two; more is a mistake. */
const longestSlice = 800;

/** A notice has some fifteen hundred characters; a page copied around it has more. */
const longestText = 20_000;

export const calendarRouter = router({
  /** 周条：this week from Monday, or the week of a day. */
  week: query({
    authority: 'member',
    input: { on: day.optional() },
    async run(call, { on = call.today }) {
      const calendar = await call.calendar();
      const monday = on - weekdayOf(on) + 1;
      const days = Array.from({ length: 7 }, (_, index) => {
        const each = monday + index;
        return { on: each, kind: dayKind(calendar, each), name: calendar.names[each] ?? null };
      });
      const view: WeekView = {
        today: call.today,
        days,
        provisional: monday + 6 > calendar.lastPublishedDay,
      };
      return done(view);
    },
  }),
  /** 日历的一片：so that the browser counts days as the server does. */
  slice: query({
    authority: 'member',
    input: { fromOn: day, untilOn: day },
    async run(call, { fromOn, untilOn }) {
      if (untilOn <= fromOn || untilOn - fromOn > longestSlice)
        return refuse('calendar.period', { longest: longestSlice });
      return done(sliceOf(await call.calendar(), fromOn, untilOn));
    },
  }),
  /** 录入过的放假通知。 */
  notices: query({
    authority: 'member',
    input: {},
    run: async (call) => done(await noticesView(call)),
  }),
  previewNotice: query({
    authority: 'organization.configure',
    input: { text: words(longestText) },
    run: previewNotice,
  }),
  confirmNotice: command({
    authority: 'organization.configure',
    input: { text: words(longestText), version },
    subject: 'new',
    run: confirmNotice,
    replay: async (call) => done(await noticesView(call)),
  }),
});
