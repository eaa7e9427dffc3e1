export { load } from '@wangge/web/server/record/building';
