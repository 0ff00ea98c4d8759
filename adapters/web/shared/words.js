// The page's own sentences; they come with the page, from where all words live.
let book = JSON.parse(document.getElementById("words").textContent);

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

// Its reader reads another language than the browser asked for: true if the page now does too.
export async function speak(language) {
  const page = document.documentElement;
  if (!language || language === page.lang) return false;
  const answer = await fetch(`/assets/words/${language}`).catch(() => null);
  if (!answer?.ok) return false;
  book = await answer.json();
  page.lang = language;
  sayAll(document);
  return true;
}

const formatted = (at, looks) => {
  const { lang } = document.documentElement;
  return new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, looks).format(at);
};

export const timeOf = (at) => formatted(at, { hour: "2-digit", minute: "2-digit" });

export function dayOf(at) {
  const midnight = new Date();
  midnight.setHours(0, 0, 0, 0);
  const before = Math.ceil((midnight - at) / 864e5);
  if (at >= midnight) return say("today");
  return before <= 1 ? say("yesterday") : formatted(at, { weekday: "long", day: "numeric", month: "long" });
}

export const brief = (text, most = 80) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
