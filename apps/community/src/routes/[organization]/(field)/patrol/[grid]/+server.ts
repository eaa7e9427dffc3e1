export { GET } from '@wangge/web/server/record/patrol';
