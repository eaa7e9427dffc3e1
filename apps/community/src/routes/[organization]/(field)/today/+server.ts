export { GET } from '@wangge/web/server/today/today';
