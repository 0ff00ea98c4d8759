// Within Telegram: its signed word for who opened the page stands behind the #, where
// no server log sees it. What it buys is kept here: a frame may not keep a cookie.
import "./calendar.js";

const main = document.getElementById("main");
const KEPT = "desk.calendar.app";
const data = new URLSearchParams(location.hash.slice(1)).get("tgWebAppData") ?? "";
let pass = "";

const told = async (answer) => (await answer.json().catch(() => ({}))).detail ?? main.textContent;

async function enter(choice) {
  const answer = await fetch("/calendar/api/app", {
    method: "POST", headers: { "content-type": "application/json" },
    body: JSON.stringify({ data, choice }),
  });
  if (!answer.ok) return say(await told(answer));
  const got = await answer.json();
  if (got.choose) return choose(got.ask, got.choose);
  pass = got.pass;
  try { sessionStorage.setItem(KEPT, JSON.stringify({ data, pass })); } catch { /* then only until it is reloaded */ }
  await show("/calendar/");
}

function choose(ask, names) {
  say(ask);
  names.forEach((name, number) => {
    const button = document.createElement("button");
    button.textContent = name;
    button.addEventListener("click", () => enter(number));
    main.append(button);
  });
}

function say(text) {
  const line = document.createElement("p");
  line.setAttribute("role", "status");
  line.textContent = text;
  main.replaceChildren(line);
}

async function show(address) {
  const answer = await fetch(address, { headers: { authorization: `Bearer ${pass}` } });
  if (answer.status === 401) { sessionStorage.removeItem(KEPT); pass = ""; }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  main.replaceChildren(...page.getElementById("main").childNodes);
  document.getElementById("title")?.focus();
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("main a[href]");
  if (!link || !pass) return;
  event.preventDefault();
  show(link.getAttribute("href"));
});

document.addEventListener("submit", (event) => {
  event.preventDefault();
  show(`/calendar/?${new URLSearchParams(new FormData(event.target))}`);
});

const before = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
if (before?.data === data && data) { pass = before.pass; show("/calendar/"); }
else enter();
