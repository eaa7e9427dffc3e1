export { load } from '@wangge/web/frames/field/patrol-load';
