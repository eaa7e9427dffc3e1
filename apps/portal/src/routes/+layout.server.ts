export { load } from '@wangge/web/server/seen';
