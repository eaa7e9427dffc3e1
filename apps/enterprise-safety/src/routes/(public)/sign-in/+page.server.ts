export { load, actions } from '@wangge/web/server/session/sign-in';
