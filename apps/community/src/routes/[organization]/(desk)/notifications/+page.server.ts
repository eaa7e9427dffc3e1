export { actions, load } from '@wangge/web/server/notification/list';
