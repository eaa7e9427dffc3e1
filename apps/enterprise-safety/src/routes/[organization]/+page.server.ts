export { load } from '@wangge/web/server/organization/first-page';
