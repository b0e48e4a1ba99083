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
  event.respondWith(is_page ? newest(request) : kept(request));
});

async function newest(request) {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    if (answer.ok) cache.put(request.url, answer.clone());
    return answer;
  } catch {
    return (await cache.match(request.url)) ?? Response.error();
  }
}

async function kept(request) {
  const cache = await caches.open(CACHE);
  const known = await cache.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) cache.put(request, answer.clone());
  return answer;
}
