export { load } from '@wangge/web/server/session/to-workspaces';
