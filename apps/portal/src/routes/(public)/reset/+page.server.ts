export { actions, load } from '@wangge/web/server/account/reset';
