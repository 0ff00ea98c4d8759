// Whom one can be, where the desk lets one choose (the demo), and who has news.
import { by, make, whisper } from "/assets/dom.js";
import { ask } from "./wire.js";
import { say } from "/assets/words.js";

const SEEN = "desk.seen.";
const LAST = "desk.as";
const GLANCE = 1_500; // one other person each time

const named = (place) => new URLSearchParams(place.search).get("as");
const initials = (name) => name.split(/\s+/).map((part) => part[0]).slice(0, 2).join("").toUpperCase();

export class People {
  constructor(switched) {
    this.switched = switched;
    this.all = [];
    this.now = null;
    this.news = new Map();
    this.heard = new Set();
    this.next = 0;
    by("be").addEventListener("click", () => this.#open(!by("people").classList.contains("open")));
    by("people").addEventListener("keydown", (event) => {
      if (event.key === "Escape") { this.#open(false); by("be").focus(); }
    });
  }

  async load() {
    this.all = await ask("people");
    document.body.classList.add("many");
    by("people").hidden = false;
    by("be").hidden = false;
    addEventListener("popstate", () => this.be(this.#called(named(location)) ?? this.now));
    this.be(this.#called(named(location) ?? localStorage.getItem(LAST)) ?? this.all[0]);
    setInterval(() => this.#glance(), GLANCE);
  }

  be(person) {
    if (!person) return;
    if (named(location) !== person.handle) {
      const address = new URL(location);
      address.searchParams.set("as", person.handle);
      history[this.now ? "pushState" : "replaceState"](null, "", address);
    }
    this.now = person;
    localStorage.setItem(LAST, person.handle);
    this.news.delete(person.handle);
    by("be-name").textContent = `${person.name} · ${person.roles.join(", ")}`;
    by("be").setAttribute("aria-label", say("be-now", { name: by("be-name").textContent }));
    this.#draw();
    this.#open(false);
    whisper(say("be-now", { name: person.name }));
    this.switched(person);
  }

  nameOf(handle) {
    return this.all.find((each) => each.handle === handle)?.name ?? handle;
  }

  // Everything up to here has been on this person's screen.
  saw(handle, cursor) {
    localStorage.setItem(SEEN + handle, cursor);
  }

  // An answer that came with its question: it is on the screen before the
  // cursor knows of it, and is no news to who turns away in between.
  hears(message) {
    this.heard.add(message.id);
  }

  #called(handle) {
    return this.all.find((each) => each.handle === handle);
  }

  #open(open) {
    by("people").classList.toggle("open", open);
    by("be").setAttribute("aria-expanded", String(open));
    if (open) by("people").querySelector("[aria-pressed=true]")?.focus();
  }

  async #glance() {
    if (document.hidden || !navigator.onLine || this.all.length < 2) return;
    this.next = (this.next + 1) % this.all.length;
    const { handle } = this.all[this.next];
    if (handle === this.now?.handle) return;
    const since = localStorage.getItem(SEEN + handle);
    const answer = await ask("messages", { as: handle, after: since }).catch(() => null);
    if (!answer || handle === this.now?.handle) return;
    if (since === null) { this.saw(handle, answer.cursor); return; }
    const count = answer.messages.filter(({ id, edited_at }) => !edited_at && !this.heard.has(id)).length;
    if (count === (this.news.get(handle) ?? 0)) return;
    this.news.set(handle, count);
    this.#draw();
  }

  #draw() {
    const held = by("people").contains(document.activeElement) && document.activeElement.dataset.handle;
    const houses = Map.groupBy ? Map.groupBy(this.all, (each) => each.organisation) : grouped(this.all);
    by("people").replaceChildren(...[...houses].flatMap(([house, people]) => [
      make("h2", {}, house || say("nobody")),
      ...people.map((person) => this.#buttonOf(person)),
    ]));
    if (held) by("people").querySelector(`[data-handle="${CSS.escape(held)}"]`)?.focus();
  }

  #buttonOf(person) {
    const count = this.news.get(person.handle) ?? 0;
    const face = make("span", { className: "face", "aria-hidden": "true" }, initials(person.name));
    return make("button", {
      type: "button", "data-handle": person.handle, "aria-pressed": String(person === this.now), on: { click: () => this.be(person) },
    }, face, make("span", { className: "who" }, person.name, make("small", {}, person.roles.join(", "))),
    count ? make("span", { className: "unread" }, say("unread", { count })) : null);
  }
}

function grouped(people) {
  const houses = new Map();
  for (const each of people) houses.set(each.organisation, [...houses.get(each.organisation) ?? [], each]);
  return houses;
}
