export { actions, load } from '@wangge/web/server/people/appoint';
