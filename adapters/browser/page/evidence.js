// Ways to show a photo, a file or one's place: from the + button at any time,
// and by themselves when the desk asks.
import { by, icon, make } from "/assets/dom.js";
import { base64, isPhoto, LIMIT, LIMIT_MB } from "/assets/files.js";
import { PhotoDialog } from "./photo.js";
import { findPlace } from "/assets/place.js";
import { say } from "/assets/words.js";

export class Evidence {
  // acts.send(said, shown), acts.status(words), acts.take()
  constructor(acts) {
    this.acts = acts;
    this.samples = { photos: [], places: [] };
    this.asking = [];
    this.dialog = new PhotoDialog((blob) => this.#sendPhoto(blob));
    by("attach").addEventListener("click", () => this.toggle());
    by("attachments").addEventListener("keydown", (event) => {
      if (event.key === "Escape") { this.toggle(false); by("attach").focus(); }
    });
    by("pick-file").addEventListener("change", (event) => {
      const [file] = event.target.files;
      event.target.value = "";
      if (file) this.give(file);
    });
    addEventListener("paste", (event) => this.#dropped(event, event.clipboardData));
    addEventListener("dragover", (event) => event.preventDefault());
    addEventListener("drop", (event) => this.#dropped(event, event.dataTransfer));
  }

  toggle(open = by("attachments").hidden) {
    by("attachments").hidden = !open;
    by("attach").setAttribute("aria-expanded", String(open));
    if (!open) return;
    by("attach-ways").replaceChildren(...this.#ways(["photo", "file", "place"]));
    by("attach-ways").querySelector("button").focus();
  }

  // The desk waits for these; what was sent meanwhile is no longer asked for.
  ask(wants) {
    const same = wants.join() === this.asking.join();
    this.asking = wants;
    by("asks").hidden = !wants.length;
    if (!wants.length || same) return;
    by("asks-title").textContent = say(wants.length > 1 ? "asks-both" : `asks-${wants[0]}`);
    by("asks-ways").replaceChildren(...this.#ways(wants));
  }

  give(file) {
    if (isPhoto(file)) this.dialog.preview(file);
    else if (file.size > LIMIT) this.acts.status(say("too-large", { name: file.name, limit: LIMIT_MB }));
    else this.#sendFile(file);
  }

  #ways(kinds) {
    const ways = [];
    const way = (name, image, act, main) => ways.push(make("button", {
      type: "button", className: main ? "main" : "", on: { click: () => { this.#settle(); act(); } },
    }, icon(image), say(name)));
    if (kinds.includes("photo")) {
      way("take-photo", "camera", () => this.dialog.take(), true);
      way("choose-photo", "picture", () => this.dialog.choose());
    }
    if (kinds.includes("file")) way("choose-file", "file", () => by("pick-file").click());
    if (kinds.includes("place")) way("send-place", "place", () => this.sendPlace(), true);
    return [...ways, ...this.#sampleWays(kinds)];
  }

  #sampleWays(kinds) {
    const photos = kinds.includes("photo") ? this.samples.photos : [];
    const places = kinds.includes("place") ? this.samples.places : [];
    if (!photos.length && !places.length) return [];
    const button = (label, shown, act) => make("button", { type: "button", className: "sample", on: { click: () => { this.#settle(); act(); } } }, shown, label);
    return [
      make("h3", {}, say("samples")),
      ...photos.map((photo) => button(say(photo.label), make("img", { src: photo.url, alt: "" }), () => this.#sendSample(photo))),
      ...places.map(({ label, ...place }) => button(say(label), icon("place"), () => this.#sendPlaceOf(place))),
    ];
  }

  #settle() {
    if (!by("attachments").hidden) this.toggle(false);
  }

  async #sendSample(photo) {
    try {
      const response = await fetch(photo.url);
      await this.#sendPhoto(await response.blob());
    } catch { this.acts.status(say("offline")); }
  }

  async #sendPhoto(blob) {
    this.acts.send({ ...this.acts.take(), photo: await base64(blob) }, { preview: URL.createObjectURL(blob) });
    this.ask(this.asking.filter((kind) => kind !== "photo"));
    this.#keepFocus();
  }

  async #sendFile(file) {
    this.acts.send({ ...this.acts.take(), file: { name: file.name, data: await base64(file) } });
  }

  async sendPlace() {
    this.acts.status(say("place-finding"));
    try {
      const place = await findPlace();
      this.#sendPlaceOf(place);
      this.acts.status("");
    } catch (problem) {
      this.acts.status(problem.message);
    }
  }

  #sendPlaceOf(place) {
    this.acts.send({ ...this.acts.take(), place });
    this.ask(this.asking.filter((kind) => kind !== "place"));
    this.#keepFocus();
  }

  // What had the focus may be gone: the keyboard goes on from the conversation's end.
  #keepFocus() {
    if (document.activeElement && document.activeElement !== document.body) return;
    const here = matchMedia("(pointer: coarse)").matches ? by("log") : by("text");
    here.focus({ preventScroll: true });
  }

  #dropped(event, carried) {
    const [file] = carried?.files ?? [];
    if (!file) return;
    event.preventDefault();
    this.give(file);
  }
}
