export { load, actions } from '@wangge/web/server/operator/overview';
