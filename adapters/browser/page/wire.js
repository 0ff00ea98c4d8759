// Talking to the desk: questions, and a queue of what was said that survives
// being offline, a reload and a second tab. Each entry has a key the desk
// knows it by, so sending twice is saying once.
const API = "/chat/api/";
const KEPT = "desk.queue.";
const LONGEST_WAIT = 30_000;

export class Problem extends Error {
  constructor(status, told) {
    super(told.detail || told.title || String(status));
    this.status = status;
  }
  get passes() { return this.status === 429 || this.status >= 500; }
}

async function answered(response) {
  if (response.ok) return response.json();
  const told = await response.json().catch(() => ({}));
  throw new Problem(response.status, told);
}

export async function ask(what, said = {}) {
  const query = new URLSearchParams(Object.entries(said).filter(([, value]) => value != null));
  const text = query.toString();
  return answered(await fetch(API + what + (text && `?${text}`), { headers: { accept: "application/json" } }));
}

export async function tell(what, said) {
  return answered(await fetch(API + what, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(said),
  }));
}

function isItem(found) {
  return found && typeof found.key === "string" && found.said && typeof found.n === "number";
}

export class Queue {
  // heard.sending(item), heard.sent(item, answer), heard.failed(item, problem), heard.waiting(item, problem)
  constructor(heard) {
    this.heard = heard;
    this.items = new Map();
    this.busy = new Set();
    this.waits = new Map();
    this.n = 0;
    for (const name of Object.keys(localStorage)) {
      if (!name.startsWith(KEPT)) continue;
      try {
        const item = JSON.parse(localStorage.getItem(name));
        if (isItem(item)) this.items.set(item.key, item);
      } catch { localStorage.removeItem(name); }
    }
    addEventListener("online", () => this.flushAll());
  }

  of(as) {
    return [...this.items.values()].filter((item) => item.as === as).sort((a, b) => a.n - b.n);
  }

  // Returns the item; `item.kept` tells whether the device could store it.
  add(as, said) {
    const now = new Date();
    const key = crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");
    this.n += 1;
    const item = { key, as, n: now.getTime() * 1000 + this.n, said: { ...said, key, sent_at: now.toISOString() } };
    this.items.set(key, item);
    item.kept = this.#keep(item);
    queueMicrotask(() => this.flush(as));
    return item;
  }

  again(key) {
    const item = this.items.get(key);
    if (!item) return;
    item.problem = undefined;
    this.#keep(item);
    this.flush(item.as);
  }

  drop(key) {
    this.items.delete(key);
    localStorage.removeItem(KEPT + key);
  }

  flushAll() {
    for (const as of new Set([...this.items.values()].map((item) => item.as))) this.flush(as);
  }

  // In the order said: an answer to a question must not overtake it.
  async flush(as) {
    if (this.busy.has(as)) return;
    this.busy.add(as);
    clearTimeout(this.waits.get(as)?.timer);
    try {
      let item;
      while ((item = this.of(as).find((each) => !each.problem))) {
        if (!await this.#send(item)) break;
      }
    } finally {
      this.busy.delete(as);
    }
  }

  async #send(item) {
    this.heard.sending(item);
    try {
      const answer = await tell("messages", { ...(item.as && { as: item.as }), ...item.said });
      this.drop(item.key);
      this.waits.delete(item.as);
      this.heard.sent(item, answer);
      return true;
    } catch (problem) {
      if (problem instanceof Problem && !problem.passes) {
        item.problem = problem.message;
        this.#keep(item);
        this.heard.failed(item, problem);
        return true;
      }
      this.#wait(item.as);
      this.heard.waiting(item, problem);
      return false;
    }
  }

  #wait(as) {
    const length = Math.min((this.waits.get(as)?.length ?? 500) * 2, LONGEST_WAIT);
    this.waits.set(as, { length, timer: setTimeout(() => this.flush(as), length) });
  }

  #keep(item) {
    try {
      localStorage.setItem(KEPT + item.key, JSON.stringify(item));
      return true;
    } catch {
      return false;
    }
  }
}
