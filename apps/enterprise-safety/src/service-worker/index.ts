import { version } from '$app/env';
import { self } from '$app/service-worker';
import { serveOffline } from '@wangge/web/worker/serve-offline';

serveOffline(self, version);
