export { load } from '@wangge/web/frames/field/today-load';
