// Keeps the page itself for when there is no connection. Every link has the same
// page, so one copy serves all, and no link is ever written down here.
const STORE = "desk-checkin-2";
const SHELL = "/checkin/";
const PARTS = [
  SHELL, "/checkin/assets/checkin.css", "/checkin/assets/checkin.js", "/checkin/assets/app.js", "/checkin/assets/camera.js", "/checkin/assets/kept.js",
  "/assets/base.css", "/assets/dom.js", "/assets/files.js", "/assets/place.js", "/assets/words.js", "/assets/icon.svg",
];

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(STORE).then((store) => store.addAll(PARTS)));
  self.skipWaiting();
});

self.addEventListener("activate", (event) => event.waitUntil(
  caches.keys().then((names) => Promise.all(names.filter((name) => name !== STORE).map((name) => caches.delete(name)))).then(() => self.clients.claim()),
));

// Where the browser wakes us once there is a connection: an open page hands in.
self.addEventListener("sync", (event) => event.waitUntil(
  self.clients.matchAll({ type: "window" }).then((pages) => { for (const page of pages) page.postMessage("hand-in"); }),
));

self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  const wanted = event.request.mode === "navigate" ? SHELL : event.request;
  event.respondWith(fetch(event.request).catch(() => caches.match(wanted)));
});
