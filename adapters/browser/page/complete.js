// Slash commands, found while typing: a combobox as screen readers know it.
import { by, make, whisper } from "/assets/dom.js";
import { say } from "/assets/words.js";

const MOST = 8;

export class Completion {
  constructor(text, taken) {
    this.text = text;
    this.taken = taken;
    this.list = by("completions");
    this.commands = [];
    this.found = [];
    this.chosen = -1;
    text.addEventListener("input", () => this.look());
    text.addEventListener("blur", () => this.close());
    this.list.addEventListener("mousedown", (event) => event.preventDefault()); // keeps the focus where it is
  }

  get isOpen() { return !this.list.hidden; }

  look() {
    const typed = /^\/(\S*)$/.exec(this.text.value);
    const start = typed?.[1].toLowerCase();
    this.found = typed ? this.commands.filter(({ name }) => name.startsWith(start)) : [];
    this.found.sort((one, other) => (other.name === start) - (one.name === start)).splice(MOST);
    if (this.found.length === 1 && this.found[0].name === start) this.found = [];
    this.#draw();
  }

  close() {
    this.found = [];
    this.#draw();
  }

  // Returns true when the key was meant for the list.
  key(event) {
    if (!this.isOpen) return false;
    if (event.key === "Enter" && this.text.value.toLowerCase() === `/${this.found[this.chosen]?.name}`) {
      this.close(); // typed in full: /token is sent, though there is /tokens too
      return false;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.#choose((this.chosen + step + this.found.length) % this.found.length);
    } else if (event.key === "Tab" || event.key === "Enter") {
      this.#take(this.found[Math.max(this.chosen, 0)]);
    } else if (event.key === "Escape") {
      this.close();
    } else {
      return false;
    }
    return true;
  }

  #draw() {
    this.list.replaceChildren(...this.found.map((command, index) => make("div", {
      role: "option", id: `completion-${index}`, "aria-selected": "false", on: { click: () => this.#take(command) },
    }, make("b", {}, `/${command.name}`), make("span", {}, command.about ?? ""))));
    const wasOpen = this.isOpen;
    this.list.hidden = !this.found.length;
    this.#choose(this.isOpen ? 0 : -1);
    if (this.isOpen && !wasOpen) whisper(say("commands-found", { count: this.found.length }));
  }

  #choose(index) {
    this.list.children[this.chosen]?.setAttribute("aria-selected", "false");
    this.chosen = index;
    const option = this.list.children[index];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.text.setAttribute("aria-activedescendant", option.id);
    else this.text.removeAttribute("aria-activedescendant");
  }

  #take(command) {
    this.text.value = `/${command.name}${command.takes ? " " : ""}`;
    this.close();
    this.taken(command);
  }
}
