export { actions, load } from '@wangge/web/server/import/run';
