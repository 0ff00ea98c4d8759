// The message box: writing, editing what was said, replying to something.
import { by } from "/assets/dom.js";
import { Completion } from "./complete.js";
import { plain } from "./bubble.js";
import { brief, say } from "/assets/words.js";

const KEPT = "desk.unsent.";
const isTouch = matchMedia("(pointer: coarse)");

export class Compose {
  // acts.send({text, edit_of?, reply_to?}), acts.lastMine()
  constructor(acts) {
    this.acts = acts;
    this.text = by("text");
    this.as = undefined;
    this.about = null;
    this.completion = new Completion(this.text, (command) => {
      if (!command.takes) this.submit();
      else this.#grow();
    });
    by("compose").addEventListener("submit", (event) => { event.preventDefault(); this.submit(); });
    by("about-stop").addEventListener("click", () => this.stop());
    this.text.addEventListener("input", () => { this.#grow(); this.#keep(); });
    this.text.addEventListener("keydown", (event) => this.#key(event));
  }

  focus() { this.text.focus(); }

  // Each person's half-written message waits for them, also over a reload.
  switchTo(as) {
    this.stop({ quietly: true });
    this.as = as;
    this.text.value = sessionStorage.getItem(KEPT + as) ?? "";
    this.#grow();
  }

  edit(message) {
    this.#begin({ edit_of: message.id }, say("editing"), plain(message));
    this.text.value = message.text;
    this.#grow();
    this.text.setSelectionRange(this.text.value.length, this.text.value.length);
  }

  reply(message) {
    this.#begin({ reply_to: message.id }, say("replying"), plain(message));
  }

  stop({ quietly } = {}) {
    if (this.about?.edit_of) this.text.value = "";
    this.about = null;
    by("about").hidden = true;
    this.#grow();
    if (!quietly) this.focus();
  }

  // What is written, taken out of the box to go along with a photo or file.
  take() {
    const said = { text: this.text.value.trim() || undefined, ...this.about };
    this.text.value = "";
    this.about = null;
    this.stop({ quietly: true });
    this.#keep();
    return said;
  }

  submit() {
    if (!this.text.value.trim()) return;
    this.completion.close();
    this.acts.send(this.take());
    this.focus();
  }

  #begin(about, what, text) {
    this.stop({ quietly: true });
    this.about = about;
    by("about-what").textContent = what;
    by("about-text").textContent = brief(text);
    by("about").hidden = false;
    this.focus();
  }

  #key(event) {
    if (event.isComposing) return;
    if (this.completion.key(event)) { event.preventDefault(); return; }
    if (event.key === "Enter" && !event.shiftKey && !isTouch.matches) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "Escape" && this.about) {
      this.stop();
    } else if (event.key === "ArrowUp" && !this.text.value) {
      const mine = this.acts.lastMine();
      if (mine) { event.preventDefault(); this.edit(mine); }
    }
  }

  #keep() {
    if (this.about?.edit_of) return;
    if (this.text.value) sessionStorage.setItem(KEPT + this.as, this.text.value);
    else sessionStorage.removeItem(KEPT + this.as);
  }

  #grow() {
    this.text.style.height = "auto";
    if (this.text.value) this.text.style.height = `${this.text.scrollHeight + 2}px`;
  }
}
