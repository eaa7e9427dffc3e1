export { load } from '@wangge/web/server/organization/frame';
