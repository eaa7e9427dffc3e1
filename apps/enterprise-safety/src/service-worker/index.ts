import { serveOffline } from '@wangge/web/browser/worker';

serveOffline();
