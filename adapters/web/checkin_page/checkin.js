// A check-in by link. Opening the page spends nothing, it only makes this phone the
// one that may hand in; what waits for a connection is handed in later by itself.
import { by } from "/assets/dom.js";
import { base64 } from "/assets/files.js";
import { findPlace, NoPlace } from "/assets/place.js";
import { say, sayAll, timeOf } from "/assets/words.js";
import { look, photo, setUp, stop } from "./camera.js";
import { drop, keep, kept } from "./kept.js";

const token = location.pathname.split("/").at(-1);
const SEEN = "desk.checkin.session";
let wants = { photo: true, code: true, place: true };
let sent = false;

sayAll(document);
document.title = `${say("checkin-title")} · ${say("title")}`;

function status(words, trouble = false) {
  by("status").textContent = words;
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
    const told = await tell("open", { token });
    try { localStorage.setItem(SEEN, JSON.stringify({ token, told })); } catch { /* then only while connected */ }
    begin(told);
  } catch (problem) {
    if (problem instanceof Refused) { status(problem.message, true); return; }
    const before = JSON.parse(localStorage.getItem(SEEN) ?? "null");
    if (before?.token === token) { begin(before.told); return; }
    status(say("offline"), true);
    by("again").hidden = false;
  }
}

function begin(told) {
  wants = told;
  const times = `${timeOf(new Date(told.starts))}–${timeOf(new Date(told.ends))}`;
  by("session").textContent = [told.subject, times].filter(Boolean).join(", ");
  by("form").hidden = false;
  by("with-photo").hidden = !told.photo;
  by("with-code").open = !told.photo;
  by("place-note").hidden = !told.place;
  status("");
  by("webview").hidden = !/; wv\)|FBAN|Instagram|Telegram|Slack|Line\//.test(navigator.userAgent);
  if (told.photo) look();
}

const code = () => by("code").value.trim();

function ready() {
  by("send").disabled = sent || !(photo.blob || code());
}

async function post({ key, ...said }) {
  const told = await tell("send", { key, ...said });
  await drop(key).catch(() => {});
  if (told.wants?.length) onceMore(told.said);
  else finish(told.said || say("checkin-waiting"));
}

// The desk needs something else: the page stays for it.
function onceMore(words) {
  by("form").hidden = false;
  status(words, true);
  if (wants.photo) look();
  ready();
}

function finish(words) {
  sent = true;
  stop();
  by("form").hidden = true;
  document.querySelector(".promise").hidden = true;
  status(`${words}\n${say("checkin-done")}`);
}

async function submit(event) {
  event.preventDefault();
  by("send").disabled = true;
  status(say("place-finding"));
  let item = null;
  try {
    const place = wants.place ? await findPlace() : null;
    item = {
      key: crypto.randomUUID(), token, sent_at: new Date().toISOString(),
      ...(place && { place: { lat: place.lat, lon: place.lon, accuracy: place.accuracy } }),
      ...(photo.blob && { photo: await base64(photo.blob) }), ...(code() && { code: code() }),
    };
    status(say("checkin-sending"));
    await post(item);
  } catch (problem) {
    if (problem instanceof NoPlace || problem instanceof Refused) status(problem.message, true);
    else if (item) await save(item);
    ready();
  }
}

async function save(item) {
  await keep(item);
  sent = true;
  stop();
  by("form").hidden = true;
  status(say("checkin-saved", { time: timeOf(new Date(item.sent_at)) }));
}

async function flush() {
  for (const item of await kept().catch(() => [])) {
    try {
      await post(item);
    } catch (problem) {
      if (!(problem instanceof Refused)) return;
      await drop(item.key);
      status(problem.message, true);
    }
  }
}

setUp(ready);
by("code").addEventListener("input", ready);
by("form").addEventListener("submit", submit);
by("again").addEventListener("click", open);
by("copy").addEventListener("click", async () => {
  await navigator.clipboard?.writeText(location.href).catch(() => {});
  by("whisper").textContent = say("checkin-copied");
  by("copy").textContent = say("checkin-copied");
});
addEventListener("online", flush);
setInterval(() => { if (navigator.onLine) flush(); }, 15_000);
navigator.serviceWorker?.register("/checkin/worker.js", { scope: "/checkin/" }).catch(() => {});
await open();
await flush();
