// The chat: puts the parts together and keeps them up to date.
import { by, make } from "/assets/dom.js";
import { Compose } from "./compose.js";
import { Evidence } from "./evidence.js";
import { usedOf } from "./forms.js";
import { People } from "./people.js";
import { offerSignOut, secretOf, signIn } from "./sign_in.js";
import { Talk } from "./talk.js";
import { ask, Problem, Queue } from "./wire.js";
import { say, sayAll, speak } from "/assets/words.js";

const NEAR_POLL = 1_500;
const FAR_POLL = 8_000;
const USED = "desk.used";
const ME = ""; // signed in, the desk knows who it is

sayAll(document);

const used = new Set(JSON.parse(sessionStorage.getItem(USED) ?? "[]"));
let as = null;
let chat = null;
let cursor = null;
let turn = 0; // grows with each switch, so late answers to the one before are dropped
let problemShown = "";

const talk = new Talk({
  text: (text) => send({ text }),
  isUsed: (press) => used.has(press),
  nameOf: (handle) => people.nameOf(handle),
  press: (message, label, press) => {
    use(press);
    talk.refresh(message);
    send({ press, label, reply_to: message.id });
  },
  fill: (message, values) => {
    use(usedOf(message));
    send({ form: { command: message.form.command, fields: values }, label: message.form.title, reply_to: message.id });
  },
  drop: (message) => {
    use(usedOf(message));
    talk.refresh(message);
    send({ text: "/cancel" });
  },
  edit: (message) => compose.edit(message),
  reply: (message) => compose.reply(message),
  again: (message) => queue.again(message.key),
  discard: (message) => { queue.drop(message.key); talk.settle(message.key); compose.focus(); },
  enlarge: (picture) => {
    Object.assign(by("viewer-picture"), { src: picture.url, alt: picture.alt });
    by("viewer").showModal();
  },
});
by("viewer-close").addEventListener("click", () => by("viewer").close());

const compose = new Compose({
  send,
  lastMine: () => talk.last((message) => message.from === "you" && message.text && !message.label && message.state === undefined),
});
const evidence = new Evidence({ send, status, take: () => compose.take() });
const people = new People((person) => be(person.handle, person.chats));

const queue = new Queue({
  sending: (item) => draw(item, "sending"),
  waiting(item, problem) {
    draw(item, "waiting");
    status(problem instanceof Problem ? say("trouble", { status: problem.status }) : say("offline"));
    if (problem.status === 401) signIn();
  },
  failed(item, problem) {
    if (problem.status === 401) signIn();
    if (item.said.press) { used.delete(item.said.press); }
    draw(item, "failed");
  },
  sent(item, answer) {
    writing(false);
    status("");
    if (!isHere(item)) return;
    const first = answer.replies[0];
    const at = answer.at ?? (first && new Date(Date.parse(first.at) - 1).toISOString()) ?? item.said.sent_at;
    if (item.said.edit_of) {
      talk.settle(item.key);
      const edited = talk.last((message) => message.from === "you" && message.id === item.said.edit_of);
      if (edited) talk.show({ ...edited, text: item.said.text, edited_at: at });
    } else {
      talk.settle(item.key, { ...shownOf(item), state: undefined, id: answer.id, at });
    }
    for (const message of answer.replies) { if (hear(message)) follow(message); people.hears(message); }
    poll();
  },
});

const previews = new Map();

const isHere = (item) => item.as === as && (item.said.chat ?? as) === (chat ?? as);

function shownOf(item) {
  const { said } = item;
  return {
    from: "you", key: item.key, at: said.sent_at, text: said.text, label: said.label, photo: Boolean(said.photo),
    file: said.file?.name, place: said.place, reply_to: said.press || said.form ? undefined : said.reply_to,
    preview: previews.get(item.key), problem: item.problem, chat: said.chat,
  };
}

function draw(item, state) {
  if (!isHere(item)) return;
  writing(state === "sending");
  talk.show({ ...shownOf(item), state });
}

function send(said, shown = {}) {
  if (as === null) return;
  const item = queue.add(as, { ...said, ...(chat && { chat }) });
  if (shown.preview) previews.set(item.key, shown.preview);
  if (!item.kept) status(say("kept-open"));
  draw(item, "sending");
  talk.toEnd();
}

function use(press) {
  used.add(press);
  sessionStorage.setItem(USED, JSON.stringify([...used].slice(-300)));
}

function writing(on) {
  let line = by("writing");
  if (on && !line) {
    line = make("div", { id: "writing", className: "writing", "aria-hidden": "true" }, say("writing"));
    by("desk-tools").prepend(line);
  } else if (!on) {
    line?.remove();
  }
}

function status(words) {
  if (words === problemShown) return;
  problemShown = words;
  by("connection").textContent = words;
}

function hear(message) {
  if (chat && message.chat && message.chat !== chat) return false;
  const isNew = talk.show(message);
  const latest = talk.last((each) => !each.from);
  evidence.ask(latest?.wants ?? []);
  return isNew;
}

async function poll() {
  const mine = turn;
  try {
    const answer = await ask("messages", { as: as || undefined, after: cursor, mine: 1, chat: chat ?? undefined });
    if (mine !== turn) return;
    const started = cursor !== null;
    cursor = answer.cursor;
    const fresh = answer.messages.filter((message) => hear(message) && message.from !== "you");
    if (started) fresh.forEach(follow);
    if (as && (chat ?? as) === as) people.saw(as, cursor);
    if (started && fresh.length && document.hidden) document.title = `(${fresh.length}) ${say("title")}`;
    if (problemShown === say("offline")) { status(""); queue.flushAll(); }
  } catch (problem) {
    if (mine !== turn) return;
    if (problem.status === 401) { signIn(); turn += 1; } else if (!(problem instanceof Problem)) status(say("offline"));
  }
}

async function keepUp() {
  for (;;) {
    const near = !document.hidden && document.hasFocus();
    await new Promise((next) => { setTimeout(next, near ? NEAR_POLL : FAR_POLL); });
    if (as !== null && by("sign-in").hidden) await poll();
  }
}

async function be(handle, chats = []) {
  compose.switchTo(handle);
  turn += 1;
  [as, chat, cursor] = [handle, null, null];
  status("");
  writing(false);
  evidence.ask([]);
  drawChats(chats);
  talk.clear();
  drawWaiting();
  by("desk-tools").hidden = false;
  if (matchMedia("(pointer: fine)").matches) compose.focus();
  await poll();
  talk.toEnd();
  queue.flush(as);
  learn(handle);
}

function drawWaiting() {
  for (const item of queue.of(as)) draw(item, item.problem ? "failed" : "waiting");
  writing(false);
}

async function learn(handle) {
  const told = await ask("commands", { as: handle || undefined }).catch(() => ({ commands: [], suggestions: [] }));
  if (handle !== as) return;
  if (await speak(told.language)) { anew(); return; }
  compose.completion.commands = told.commands;
  by("suggestions").hidden = !told.suggestions.length;
  by("suggestions").replaceChildren(...told.suggestions.map((text) =>
    make("button", { type: "button", on: { click: () => { send({ text }); compose.focus(); } } }, text)));
  const samples = await ask("samples", { as: handle || undefined }).catch(() => null);
  if (samples && handle === as) evidence.samples = samples;
}

// What is told comes in another language than the page is in: does its reader read that now?
function follow({ from, language }) {
  if (!from && (chat ?? as) === as && language !== document.documentElement.lang) learn(as);
}

// The same conversation, all of it in the page's new language.
function anew() {
  problemShown = "";
  if (people.now) people.be(people.now);
  else be(ME);
}

// `10B · Hart Lane Tutors` by its first part, where that is enough.
function shortOf(name, chats) {
  const [short] = name.split(" · ");
  return chats.filter((each) => each.startsWith(`${short} · `)).length > 1 ? name : short;
}

function drawChats(chats) {
  const box = by("chats");
  box.hidden = chats.length < 2;
  box.replaceChildren(...chats.map((each) => make("button", {
    type: "button", "aria-pressed": String(each === chats[0]),
    on: { click: (event) => {
      for (const other of box.children) other.setAttribute("aria-pressed", String(other === event.currentTarget));
      turn += 1;
      [chat, cursor] = [each, null];
      evidence.ask([]);
      talk.clear();
      drawWaiting();
      poll();
    } },
  }, each === chats[0] ? say("chat-direct") : shortOf(each, chats))));
  chat = chats.length > 1 ? chats[0] : null;
}

function colours() {
  const root = document.documentElement;
  root.dataset.theme = localStorage.getItem("desk.theme") ?? "";
  by("theme").addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    localStorage.setItem("desk.theme", root.dataset.theme);
    by("whisper").textContent = say("theme-changed", { theme: say(`theme-${root.dataset.theme}`) });
  });
}

async function start() {
  colours();
  document.addEventListener("visibilitychange", () => {
    document.title = say("title");
    if (!document.hidden && as !== null) poll();
  });
  addEventListener("offline", () => status(say("offline")));
  addEventListener("online", () => poll());
  addEventListener("hashchange", () => { if (secretOf(location)) location.reload(); });
  try {
    await people.load();
  } catch (problem) {
    if (!(problem instanceof Problem)) { status(say("offline")); setTimeout(() => location.reload(), 5_000); return; }
    if (secretOf(location)) { signIn(); return; }
    await be(ME);
    if (by("sign-in").hidden) offerSignOut();
  }
  keepUp();
}

start();
