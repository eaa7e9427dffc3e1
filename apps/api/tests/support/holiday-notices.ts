/** For the journeys of an app, which reaches the kernel only through the host. */
export { holidayNotices, made2027 } from '@wangge/grid/testing/holiday-notices';
