export { handle, handleError } from '@wangge/web/server/hooks';
