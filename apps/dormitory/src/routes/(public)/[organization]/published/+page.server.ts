export { load } from '@wangge/web/server/publication/published';
