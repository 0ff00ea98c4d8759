// The page's own sentences; they come with the page, from where all words live.
const book = JSON.parse(document.getElementById("words").textContent);

export function say(name, facts = {}) {
  return (book[`page-${name}`] ?? name).replace(/\{(\w+)\}/g, (_, key) => facts[key] ?? "");
}

export function sayAll(root) {
  for (const each of root.querySelectorAll("[data-say]")) each.textContent = say(each.dataset.say);
  for (const each of root.querySelectorAll("[data-say-label]")) {
    const words = say(each.dataset.sayLabel);
    each.setAttribute("aria-label", words);
    if (each.matches("button")) each.title = words;
  }
  for (const each of root.querySelectorAll("[data-say-placeholder]")) each.placeholder = say(each.dataset.sayPlaceholder);
  for (const each of root.querySelectorAll("[data-say-alt]")) each.alt = say(each.dataset.sayAlt);
}

const day = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long" });
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

export const timeOf = (at) => clock.format(at);

export function dayOf(at) {
  const midnight = new Date();
  midnight.setHours(0, 0, 0, 0);
  const before = Math.ceil((midnight - at) / 864e5);
  if (at >= midnight) return say("today");
  return before <= 1 ? say("yesterday") : day.format(at);
}

export const brief = (text, most = 80) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
