export { actions, load } from '@wangge/web/server/public/report';
