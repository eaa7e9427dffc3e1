export { POST } from '@wangge/web/server/session/sign-out';
