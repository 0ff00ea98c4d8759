// One message as it looks. A message is what the protocol says; one of mine has
// `from: "you"`, its `key`, and while it waits, a `state`.
import { icon, make } from "/assets/dom.js";
import { formOf } from "./forms.js";
import { brief, dayOf, say, timeOf } from "/assets/words.js";

// Links, commands; and numbers, which are never parted from their unit at the end of a line.
const LINKED = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])|(?<![\w/])(\/[a-z][a-z_]{1,30})(?![\w/])|(?<!\S)(\d+ (?:h|min))(?!\w)/g;

// From so many characters on a label and what stands beside it want a line each on a phone.
const LONG_LABEL = 16, LONG_VALUE = 24;

function wordsOf(text, acts, mine = false) {
  const line = make("p", { className: "words" });
  let end = 0;
  for (const found of text.matchAll(LINKED)) {
    if (mine && found[2]) continue;
    line.append(text.slice(end, found.index));
    if (found[3]) line.append(make("span", { className: "whole" }, found[3]));
    else line.append(found[1]
      ? make("a", { href: found[1], target: "_blank", rel: "noopener noreferrer" }, found[1])
      : make("button", { type: "button", className: "command", on: { click: () => acts.text(found[2]) } }, found[2]));
    end = found.index + found[0].length;
  }
  line.append(text.slice(end));
  return line;
}

function quoteOf(message, acts) {
  const quoted = message.reply_to && acts.find(message.reply_to);
  if (!quoted || acts.isJustBefore(quoted, message)) return null;
  return make("button", { type: "button", className: "quote", on: { click: () => acts.goTo(quoted) } },
    make("span", { className: "sr" }, say("replying-to"), " "), brief(plain(quoted)));
}

export function plain(message) {
  if (message.text) return message.text;
  if (message.label) return message.label;
  if (message.photo) return say("you-photo");
  if (message.file) return say("you-file", { name: message.file });
  if (message.place) return say("you-place", { metres: Math.round(message.place.accuracy ?? 0) });
  if (message.form) return message.form.title ?? "";
  return message.pictures?.[0]?.alt ?? message.files?.[0]?.name ?? "";
}

function picturesOf(message, acts) {
  return message.pictures?.length ? make("div", { className: "pictures" }, ...message.pictures.map((picture) =>
    make("button", { type: "button", "aria-label": say("open-picture", { alt: picture.alt }), on: { click: () => acts.enlarge(picture) } },
      make("img", { src: picture.url, alt: picture.alt, on: { load: acts.grew } })))) : null;
}

function filesOf(message) {
  return message.files?.length ? make("div", { className: "files" }, ...message.files.map((file) =>
    make("a", { className: "download", href: file.url, download: file.name, "aria-label": say("download", { name: file.name }) },
      icon("file"), file.name))) : null;
}

// What a form asks is not asked once more above it, nor offered once more below.
function asksItself(message) {
  const [first] = message.form?.fields ?? [];
  if (message.from || !first) return message;
  const buttons = message.buttons?.filter(({ label }) => !first.options?.includes(label));
  return { ...message, buttons, text: message.text === first.label ? "" : message.text };
}

function buttonsOf(message, acts) {
  return message.buttons?.length ? make("div", { className: "buttons" }, ...message.buttons.map(({ label, press, again, url }) => {
    if (url) return make("a", { className: "download", href: url, target: "_blank", rel: "noopener noreferrer" }, label);
    const used = !again && acts.isUsed(press);
    return make("button", {
      type: "button", className: used ? "pressed" : "", disabled: used, "aria-pressed": used ? "true" : undefined,
      "data-press": press, on: { click: () => acts.press(message, label, press) },
    }, label);
  })) : null;
}

const STATES = { sending: "state-sending", waiting: "state-waiting", failed: "state-failed" };

function footOf(message, acts) {
  const at = new Date(message.at);
  const foot = make("footer", {}, make("time", { dateTime: message.at, title: `${dayOf(at)} ${timeOf(at)}` }, timeOf(at)));
  if (message.edited_at) foot.append(make("span", {}, say("edited")));
  if (message.state) foot.append(make("span", { className: message.state }, say(STATES[message.state])));
  if (message.problem) foot.append(make("span", { className: "failed" }, message.problem));
  if (message.state === "failed") {
    foot.append(
      make("button", { type: "button", on: { click: () => acts.again(message) } }, say("try-again")),
      make("button", { type: "button", on: { click: () => acts.discard(message) } }, say("discard")));
  } else if (message.state === undefined) {
    const mine = message.from === "you";
    if (mine && message.text && !message.label) foot.append(actOf("edit", message, acts.edit));
    if (!message.from) foot.append(actOf("reply", message, acts.reply));
  }
  return foot;
}

function actOf(name, message, act) {
  const words = say(`${name}-this`, { text: brief(plain(message), 40) });
  return make("button", { type: "button", className: "act", "aria-label": words, on: { click: () => act(message) } }, say(name));
}

function mineOf(message) {
  const parts = [];
  if (message.label) parts.push(say("you-pressed", { label: message.label }));
  if (message.photo) parts.push(say("you-photo"));
  if (message.file) parts.push(say("you-file", { name: message.file }));
  if (message.place) parts.push(say("you-place", { metres: Math.round(message.place.accuracy ?? 0) }));
  return parts.map((words) => make("p", { className: "words" }, words));
}

// The desk may say what is a heading and what a table; its plain text holds all of it.
function whyOf(message, acts) {
  if (!message.footer) return null;
  const line = wordsOf(message.footer, acts);
  line.className = "why";
  return line;
}

const isWide = (fields) => fields.some(({ label }) => label.length > LONG_LABEL) && fields.some(({ value }) => value.length > LONG_VALUE);

function sayingOf(message, acts) {
  if (!message.title && !message.fields) return message.text ? [wordsOf(message.text, acts, Boolean(message.from))] : [];
  return [
    message.title ? make("h2", {}, message.title) : null,
    message.body ? wordsOf(message.body, acts) : null,
    message.fields?.length ? make("dl", { className: isWide(message.fields) ? "wide" : "" }, ...message.fields.map(({ label, value }) =>
      make("div", {}, make("dt", {}, ...wordsOf(label, acts).childNodes), make("dd", {}, ...wordsOf(value, acts).childNodes)))) : null,
  ];
}

export function bubbleOf(message, acts) {
  const mine = message.from === "you";
  const other = message.from && !mine;
  const kind = [mine && "me", other && "other", message.state && "pending", message.label && "press", message.withdrawn && "withdrawn"].filter(Boolean).join(" ");
  return make("article", { className: `bubble ${kind}`, "data-id": String(message.id ?? message.key), ...(message.language && { lang: message.language }) },
    other ? make("b", { className: "name" }, acts.nameOf(message.from)) : make("span", { className: "sr" }, say(mine ? "you-said" : "desk-said")),
    quoteOf(message, acts),
    ...(message.from ? mineOf(message) : []),
    message.preview ? make("div", { className: "pictures" }, make("img", { src: message.preview, alt: say("you-photo") })) : null,
    ...sayingOf(asksItself(message), acts),
    picturesOf(message, acts),
    filesOf(message),
    !message.from && message.form ? formOf(message, acts) : null,
    whyOf(message, acts),
    buttonsOf(asksItself(message), acts),
    footOf(message, acts));
}
