export { load } from '@wangge/web/frames/field/check-load';
