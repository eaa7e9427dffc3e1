export { GET } from '@wangge/web/server/import/faults';
