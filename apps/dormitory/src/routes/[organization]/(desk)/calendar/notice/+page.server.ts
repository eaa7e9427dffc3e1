export { load, actions } from '@wangge/web/server/calendar/holiday-notice';
