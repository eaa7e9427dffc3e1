export { POST } from '@wangge/web/server/case/find';
