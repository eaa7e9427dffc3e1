export { actions, load } from '@wangge/web/server/rules/rules';
