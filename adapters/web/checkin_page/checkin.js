// A check-in by link. Opening the page spends nothing; it binds this device and
// gets a nonce, with which one submission can be made, late ones included.
import { by } from "/assets/dom.js";
import { base64 } from "/assets/files.js";
import { findPlace, NoPlace } from "/assets/place.js";
import { say, sayAll, timeOf } from "/assets/words.js";
import { look, photo, setUp, stop } from "./camera.js";
import { drop, keep, kept } from "./kept.js";

const token = location.pathname.split("/").at(-1);
const NONCE = `desk.checkin.${token.slice(0, 12)}`;
let nonce = null;
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
    nonce = told.nonce;
    try { localStorage.setItem(NONCE, JSON.stringify({ nonce, session: told.session })); } catch { /* then only online */ }
    begin(told.session);
  } catch (problem) {
    const before = JSON.parse(localStorage.getItem(NONCE) ?? "null");
    if (problem instanceof Refused) { status(problem.message, true); return; }
    if (before) { nonce = before.nonce; begin(before.session); return; }
    status(say("offline"), true);
    by("again").hidden = false;
  }
}

function begin(session) {
  by("session").textContent = session;
  by("form").hidden = false;
  status("");
  by("webview").hidden = !/; wv\)|FBAN|Instagram|Telegram|Slack|Line\//.test(navigator.userAgent);
  look();
}

const code = () => by("code").value.trim();

function ready() {
  by("send").disabled = sent || !(photo.blob || code());
}

async function post({ key, ...said }) {
  const told = await tell("send", { key, ...said });
  await drop(key).catch(() => {});
  finish(told.said || say("checkin-waiting"));
}

function finish(words) {
  sent = true;
  stop();
  by("form").hidden = true;
  status(`${words}\n${say("checkin-done")}`);
}

async function submit(event) {
  event.preventDefault();
  by("send").disabled = true;
  status(say("place-finding"));
  let item = null;
  try {
    const place = await findPlace();
    item = {
      key: crypto.randomUUID(), nonce, place, sent_at: new Date().toISOString(),
      ...(photo.blob ? { photo: await base64(photo.blob) } : {}), ...(code() ? { text: code() } : {}),
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
