// The conversation on screen: messages in order, edits in their place.
import { by, make, whisper } from "/assets/dom.js";
import { bubbleOf, plain } from "./bubble.js";
import { dayOf, say } from "/assets/words.js";

const NEAR = 120; // pixels from the end that still count as being at the end
const EDGE = 24; // of what came before, still to be seen above a long answer
const LAST = Number.MAX_SAFE_INTEGER;

export class Talk {
  constructor(acts) {
    this.log = by("log");
    this.entries = [];
    this.known = new Map();
    this.acts = {
      ...acts,
      find: (id) => this.known.get(String(id))?.message,
      isJustBefore: (quoted, message) => this.#before(message)?.message === quoted,
      goTo: (message) => this.goTo(message),
      grew: () => this.follow && this.toEnd(),
    };
    this.follow = true;
    this.begun = {}; // which entry was shown last, and where that was
    let top = 0; // only scrolling up is leaving the end; a smaller window is not
    this.log.addEventListener("scroll", () => {
      if (this.#left() < NEAR) this.follow = this.begun.ended = true;
      else if (this.log.scrollTop < top) this.follow = this.begun.ended = false;
      top = this.log.scrollTop;
      by("latest").hidden = this.follow && this.begun.ended;
    }, { passive: true });
    by("latest").addEventListener("click", () => {
      this.log.scrollTop = this.log.scrollHeight;
      Object.assign(this, { follow: true, begun: { entry: this.entries.at(-1), top: -1, ended: true } });
      this.log.focus();
    });
    new ResizeObserver(() => { if (this.follow) this.toEnd(); }).observe(this.log);
  }

  clear() {
    this.entries = [];
    this.known.clear();
    this.log.replaceChildren();
    this.empty = make("div", { className: "empty" }, make("h2", {}, say("empty-title")), make("p", {}, say("empty")));
    this.log.append(this.empty);
    this.follow = true;
  }

  // Returns true when the message is new here.
  show(message) {
    const name = nameOf(message);
    const before = this.known.get(name);
    const told = JSON.stringify(message);
    if (before?.told === told) return false;
    const node = bubbleOf(message, this.acts);
    if (before) {
      this.#replace(before, node, message, told);
      return false;
    }
    this.empty?.remove();
    const at = message.state ? LAST : Date.parse(message.at);
    const entry = { message, told, node, at };
    this.known.set(name, entry);
    if (message.id != null) this.known.set(String(message.id), entry);
    this.#day(at === LAST ? Date.now() : at);
    this.#insert(entry);
    node.classList.add("fresh");
    this.#mark();
    if (this.follow || message.from === "you") this.toEnd();
    return true;
  }

  // What was waiting has been sent: it takes its place in time.
  settle(key, message) {
    const entry = this.known.get(nameOf({ from: "you", key }));
    if (!entry) return;
    this.#forget(entry);
    if (message) this.show(message);
  }

  last(holds) {
    return this.entries.findLast((entry) => entry.message && holds(entry.message))?.message;
  }

  goTo(message) {
    const entry = this.known.get(nameOf(message));
    if (!entry) return;
    entry.node.scrollIntoView({ block: "center" });
    entry.node.classList.add("flash");
    setTimeout(() => entry.node.classList.remove("flash"), 1500);
  }

  // To the newest; an answer longer than the screen is read from its beginning, and
  // whoever has read on in it is not led back by what comes late: a picture, an edit,
  // another size of the window.
  toEnd() {
    const entry = this.entries.at(-1);
    const { node } = entry ?? {};
    const long = node && node.offsetHeight > this.log.clientHeight - EDGE;
    const readOn = long && entry === this.begun.entry && this.log.scrollTop > this.begun.top + 1;
    if (readOn && !this.begun.ended) return;
    const begins = long && !readOn;
    this.log.scrollTop = begins ? node.offsetTop - this.log.offsetTop - EDGE / 2 : this.log.scrollHeight;
    if (!readOn) this.begun = { entry, top: this.log.scrollTop };
  }

  #left() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight;
  }

  refresh(message) {
    const entry = this.known.get(nameOf(message));
    if (entry) this.#replace(entry, bubbleOf(message, this.acts), message, JSON.stringify(message));
  }

  #replace(entry, node, message, told) {
    const held = entry.node.contains(document.activeElement);
    const focused = held && document.activeElement.dataset.press;
    entry.node.replaceWith(node);
    Object.assign(entry, { node, message, told });
    if (message.id != null) this.known.set(String(message.id), entry);
    if (held) {
      const same = focused && node.querySelector(`[data-press="${CSS.escape(focused)}"]:enabled`);
      (same || node.querySelector("button:enabled") || this.log).focus({ preventScroll: true });
    }
    if (message.edited_at && !message.from && plain(message)) whisper(plain(message));
    this.#mark();
    if (this.follow) this.toEnd();
  }

  #forget(entry) {
    entry.node.remove();
    this.entries = this.entries.filter((each) => each !== entry);
    for (const [name, each] of this.known) if (each === entry) this.known.delete(name);
  }

  #insert(entry) {
    let place = this.entries.length;
    while (place && this.entries[place - 1].at > entry.at) place -= 1;
    const next = this.entries[place];
    this.entries.splice(place, 0, entry);
    if (next) next.node.before(entry.node);
    else this.log.append(entry.node);
  }

  #day(at) {
    const start = new Date(at).setHours(0, 0, 0, 0);
    const name = `day:${start}`;
    if (this.known.has(name)) return;
    const entry = { at: start, node: make("div", { className: "day" }, dayOf(new Date(at))) };
    this.known.set(name, entry);
    this.#insert(entry);
  }

  #before(message) {
    const place = this.entries.indexOf(this.known.get(nameOf(message)));
    return place < 0 ? this.entries.at(-1) : this.entries[place - 1];
  }

  // Only the newest message of each side shows what can be done with it unasked.
  #mark() {
    for (const mine of [true, false]) {
      const newest = this.entries.findLast((entry) => entry.message && (entry.message.from === "you") === mine);
      for (const node of this.log.querySelectorAll(mine ? ".bubble.me.last" : ".bubble.last:not(.me)")) node.classList.remove("last");
      newest?.node.classList.add("last");
    }
  }
}

const nameOf = (message) => (message.from ? `said:${message.key}` : String(message.id));
