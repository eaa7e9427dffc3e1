export { load } from '@wangge/web/server/calendar/year';
