export { GET } from '@wangge/web/server/organization/around';
