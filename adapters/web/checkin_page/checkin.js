// A check-in by link. Opening the page spends nothing, it only makes this phone the
// one that may hand in; what waits for a connection is handed in later by itself.
import { by, make } from "/assets/dom.js";
import { base64 } from "/assets/files.js";
import { findPlace, NoPlace } from "/assets/place.js";
import { say, sayAll, speak, timeOf } from "/assets/words.js";
import { linkOfApp, within } from "./app.js";
import { look, setUp, stop, taken } from "./camera.js";
import { drop, keep, sorted } from "./kept.js";

const SEEN = "desk.checkin.session";
let link = { token: location.pathname.split("/").at(-1) };
let wants = { photo: true, code: true, place: true };
let sent = false;
let flushing = false;

sayAll(document);
document.title = `${say("checkin-title")} · ${say("title")}`;

function status(words, trouble = false) {
  by("status").replaceChildren(...words.split("\n").filter(Boolean).map((line) => make("span", {}, line)));
  by("status").classList.toggle("trouble", trouble);
}

class Refused extends Error {}

async function tell(what, said) {
  const response = await fetch(`/checkin/api/${what}`, {
    method: "POST", headers: { "content-type": "application/json", accept: "application/json" }, body: JSON.stringify(said),
  });
  const told = await response.json().catch(() => ({}));
  if (response.ok) return told;
  if (response.status === 429 || response.status >= 500) throw new TypeError(told.detail);
  throw new Refused(told.detail || told.title);
}

async function open() {
  by("again").hidden = true;
  status(say("checkin-opening"));
  try {
    if (within) link = await linkOfApp(tell);
    const told = await tell("open", { token: link.token, ...phone() });
    try { localStorage.setItem(SEEN, JSON.stringify({ token: link.token, told })); } catch { /* then only while connected */ }
    await speak(told.language);
    begin(told);
  } catch (problem) {
    if (problem instanceof Refused) { status(problem.message, true); return; }
    const before = JSON.parse(localStorage.getItem(SEEN) ?? "null");
    if (before?.token === link.token) { begin(before.told); return; }
    status(say("offline"), true);
    by("again").hidden = false;
  }
}

// What stands in for the cookie where a browser keeps none, as within another page.
const phone = () => (link.phone ? { phone: link.phone } : {});

function begin(told) {
  wants = told;
  document.title = `${say("checkin-title")} · ${say("title")}`;
  const times = `${timeOf(new Date(told.starts))}–${timeOf(new Date(told.ends))}`;
  by("session").textContent = [told.subject, times].filter(Boolean).join(", ");
  if (told.over) { status(say("checkin-out-of-tries"), true); return; }
  by("form").hidden = false;
  by("promise").hidden = false;
  by("with-photo").hidden = !told.photo;
  const checksIn = told.purpose === "check in";
  if (told.purpose === "still there") {
    by("title").textContent = say("checkin-still-there");
    by("send-title").textContent = say("checkin-step-place");
    by("send").textContent = say("checkin-still-there-button");
    document.title = `${say("checkin-still-there")} · ${say("title")}`;
  }
  by("with-code").hidden = !checksIn;
  by("with-code").open = !told.photo;
  by("other-way").hidden = !told.photo;
  if (told.words) {
    by("other-way").textContent = say("checkin-code-word");
    by("code-label").textContent = say("checkin-code-label-word");
  }
  by("place-note").hidden = !told.place;
  status("");
  ready();
  by("webview").hidden = within || !/; wv\)|FBAN|Instagram|Slack|Line\//.test(navigator.userAgent);
  if (told.photo) lookAnew();
}

const lookAnew = () => look(wants.turn ? ["ahead", "aside"] : ["ahead"]);
const code = () => by("code").value.trim();

function ready() {
  const shown = wants.photo || wants.code ? (wants.photo && taken.complete) || code() : true;
  by("send").disabled = sent || !shown;
}

async function post({ key, ...said }) {
  const told = await tell("send", { key, ...said });
  await drop(key).catch(() => {});
  await count();
  if (told.again) onceMore(told.said);
  else finish(told.said || say("checkin-waiting"));
}

// The desk needs something else: the page stays for it.
function onceMore(words) {
  by("form").hidden = false;
  status(words, true);
  by("code").value = ""; // it changes all the time
  if (wants.photo) lookAnew();
  else by("code").focus();
  ready();
}

function finish(words) {
  sent = true;
  stop();
  by("form").hidden = true;
  by("promise").hidden = true;
  status(`${words}\n${say("checkin-done")}`);
}

async function submit(placeless) {
  by("send").disabled = true;
  by("without-place").hidden = true;
  let item = null;
  try {
    const place = wants.place && !placeless ? await placeNow() : null;
    item = {
      key: crypto.randomUUID(), token: link.token, ...phone(), sent_at: new Date().toISOString(),
      ...(place && { place: { lat: place.lat, lon: place.lon, accuracy: place.accuracy } }),
      ...(placeless && { placeless }), ...(await photos()), ...(code() && { code: code() }),
    };
    status(say("checkin-sending"));
    await post(item);
  } catch (problem) {
    if (problem instanceof NoPlace) withoutPlace(problem.message);
    else if (problem instanceof Refused) status(problem.message, true);
    else if (item) await save(item);
    ready();
  }
}

function placeNow() {
  status(say("place-finding"));
  return findPlace();
}

async function photos() {
  const [photo, second] = await Promise.all(taken.complete ? taken.blobs.map(base64) : []);
  return { ...(photo && { photo }), ...(second && { second }) };
}

// Where places are allowed differs from phone to phone; and nobody has to.
function withoutPlace(words) {
  const apple = /iPhone|iPad/.test(navigator.userAgent);
  const how = apple || /Android/.test(navigator.userAgent) ? say(apple ? "place-how-ios" : "place-how-android") : "";
  status([words, how].filter(Boolean).join("\n"), true);
  by("without-place").hidden = wants.purpose !== "check in";
}

async function save(item) {
  try {
    await keep(item);
  } catch {
    status(say("kept-open"), true);
    return;
  }
  sent = true;
  stop();
  by("form").hidden = true;
  status(say("checkin-saved", { time: timeOf(new Date(item.sent_at)) }));
  await count();
  const waker = await navigator.serviceWorker?.getRegistration("/checkin/");
  await waker?.sync?.register("hand-in").catch(() => {});
}

async function count() {
  const { items } = await sorted().catch(() => ({ items: [] }));
  by("waiting").hidden = !items.length;
  by("waiting").textContent = items.length ? say("checkin-kept", { count: items.length }) : "";
}

async function flush() {
  if (flushing) return;
  flushing = true;
  const { items, old } = await sorted().catch(() => ({ items: [], old: [] }));
  for (const each of old) await drop(each.key);
  if (old.length) status(say("checkin-expired"), true);
  for (const item of items) {
    try {
      await post(item);
    } catch (problem) {
      if (!(problem instanceof Refused)) break;
      await drop(item.key);
      const time = timeOf(new Date(item.sent_at));
      status(`${say("checkin-not-taken", { time })}\n${problem.message}`, true);
    }
  }
  flushing = false;
  await count();
}

setUp(ready);
by("code").addEventListener("input", ready);
by("form").addEventListener("submit", (event) => { event.preventDefault(); submit(false); });
by("placeless").addEventListener("click", () => submit(true));
by("again").addEventListener("click", open);
by("copy").addEventListener("click", async () => {
  await navigator.clipboard?.writeText(location.href).catch(() => {});
  by("whisper").textContent = say("checkin-copied");
  by("copy").textContent = say("checkin-copied");
});
addEventListener("online", flush);
navigator.serviceWorker?.addEventListener("message", ({ data }) => { if (data === "hand-in") flush(); });
setInterval(() => { if (navigator.onLine) flush(); }, 15_000);
navigator.serviceWorker?.register("/checkin/worker.js", { scope: "/checkin/" }).catch(() => {});
await open();
await flush();
