export { load } from '@wangge/web/server/session/workspaces';
