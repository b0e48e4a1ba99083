// Keeps the page on the phone, so that it opens without a line. What the session says is never kept:
// only the page itself and its files, whose addresses change when they do.
const CACHE = "evertill-guest";

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  const is_page = request.mode === "navigate" && /^\/session\/[^/]+$/.test(pathname);
  if (request.method !== "GET" || !(is_page || pathname.startsWith("/web/"))) return;
  event.respondWith(is_page ? newest(event) : known(event));
});

async function newest(event) {
  try {
    return await fetched(event);
  } catch {
    const cache = await caches.open(CACHE);
    return (await cache.match(event.request, { ignoreVary: true, ignoreSearch: true })) ?? Response.error();
  }
}

async function known(event) {
  const cache = await caches.open(CACHE);
  return (await cache.match(event.request, { ignoreVary: true })) ?? fetched(event);
}

async function fetched(event) {
  const answer = await fetch(event.request);
  if (answer.ok && !answer.redirected) {
    const copy = answer.clone();
    event.waitUntil(caches.open(CACHE).then((cache) => cache.put(event.request, copy)));
  }
  return answer;
}
