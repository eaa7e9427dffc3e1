export { actions, load } from '@wangge/web/server/grid/change';
