export { load } from '@wangge/web/server/import/start';
