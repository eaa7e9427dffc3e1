/**
 * What an app's service worker does: it keeps the offline shell and the built files, and nothing else. A page that came
 * from the server has somebody's work in it and is never kept; `/api` lies outside every app's scope.
 */
export function serveOffline(self: ServiceWorkerGlobalScope, version: string): void {
  const { pathname: base } = new URL(self.registration.scope);
  // All apps of the suite share one origin and so one store of caches.
  const ours = `wangge${base.replaceAll('/', '-')}`;
  const current = `${ours}${version}`;
  const shell = `${base}offline`;
  const built = `${base}_app/immutable/`;

  async function fill(): Promise<void> {
    // Without cookies nothing personal can be in it.
    const response = await fetch(shell, { credentials: 'omit', cache: 'no-store' });
    if (!response.ok) throw new Error(`offline shell: ${response.status}`);
    const text = await response.clone().text();
    const cache = await caches.open(current);
    await cache.addAll([...new Set(text.match(new RegExp(`${built}[\\w./-]+`, 'g')))]);
    await cache.put(shell, response);
  }

  async function clear(): Promise<void> {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith(ours) && name !== current);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  }

  /** Their names hold their content's hash: what is kept is right. */
  async function builtFile(request: Request): Promise<Response> {
    const cache = await caches.open(current);
    const kept = await cache.match(request);
    if (kept) return kept;
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
  }

  async function page(request: Request): Promise<Response> {
    try {
      return await fetch(request);
    } catch {
      const cache = await caches.open(current);
      return (await cache.match(shell)) ?? Response.error();
    }
  }

  self.addEventListener('install', (event) => event.waitUntil(fill()));
  self.addEventListener('activate', (event) => event.waitUntil(clear()));
  self.addEventListener('fetch', (event) => {
    const { request } = event;
    const { origin, pathname } = new URL(request.url);
    if (request.method !== 'GET' || origin !== self.location.origin) return;
    if (pathname.startsWith(built)) event.respondWith(builtFile(request));
    else if (request.mode === 'navigate' && pathname.startsWith(base))
      event.respondWith(page(request));
  });
}
