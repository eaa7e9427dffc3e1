export { load } from '@wangge/web/server/grid/detail';
