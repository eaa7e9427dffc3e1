export { POST } from '@wangge/web/server/preferences';
