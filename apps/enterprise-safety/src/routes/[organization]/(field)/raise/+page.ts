export { load } from '@wangge/web/frames/field/raise-load';
