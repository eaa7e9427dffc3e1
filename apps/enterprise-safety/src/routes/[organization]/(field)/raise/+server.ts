export { GET } from '@wangge/web/server/case/field-raise';
