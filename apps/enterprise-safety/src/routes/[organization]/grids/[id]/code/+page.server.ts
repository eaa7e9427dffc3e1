export { load } from '@wangge/web/server/grid/code';
