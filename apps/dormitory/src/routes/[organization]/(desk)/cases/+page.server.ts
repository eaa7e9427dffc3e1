export { actions, load } from '@wangge/web/server/case/inbox';
