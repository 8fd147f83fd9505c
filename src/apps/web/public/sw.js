/**
 * The page where there is no network: its frame and what was loaded of it before, so that it can say so and keep what is typed. Nothing
 * that the server knows of anybody is kept here: answers, documents and whatever else stands under `api/` go to the network alone.
 */
const CACHE = "footnote-page-1";
const ROOT = new URL(self.registration.scope).pathname;
const isOurs = (path) => path.startsWith(ROOT) && !path.startsWith(`${ROOT}api/`);

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.add(ROOT))
      .catch(() => undefined)
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || !isOurs(pathname)) return;
  if (request.mode === "navigate") event.respondWith(frame(request));
  // Their names carry a hash of their content.
  else if (pathname.startsWith(`${ROOT}assets/`)) event.respondWith(asset(request));
});

/** As the server has it; where there is none, as it was last, with its root where it really is. */
async function frame(request) {
  const cache = await caches.open(CACHE);
  try {
    const reply = await fetch(request);
    const isFrame =
      reply.ok && !reply.redirected && reply.headers.get("content-type")?.startsWith("text/html");
    if (isFrame) await cache.put(ROOT, reply.clone());
    return reply;
  } catch (failure) {
    const kept = await cache.match(ROOT);
    if (!kept) throw failure;
    const page = (await kept.text()).replace(/<base href="[^"]*"/, `<base href="${ROOT}"`);
    return new Response(page, { headers: kept.headers });
  }
}

async function asset(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const reply = await fetch(request);
  if (reply.ok) await cache.put(request, reply.clone());
  return reply;
}
