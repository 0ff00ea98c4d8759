// Within Telegram: its signed word for who opened the page stands behind the #, where
// no server log sees it. It is good once; what it bought is kept for a reload.
import { by, make } from "/assets/dom.js";
import { say, timeOf } from "/assets/words.js";

const KEPT = "desk.checkin.app";

export const within = location.pathname === "/checkin/app";

// Answers { token, phone }; `tell` hands in, and throws what the desk says against it.
export async function linkOfApp(tell) {
  const data = new URLSearchParams(location.hash.slice(1)).get("tgWebAppData") ?? "";
  const before = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  if (before?.data === data) return before;
  let told = await tell("app", { data });
  if (told.choose) told = await tell("app", { data, choice: await chosen(told.choose) });
  try { sessionStorage.setItem(KEPT, JSON.stringify({ ...told, data })); } catch { /* then only until it is reloaded */ }
  return told;
}

const labelOf = ({ name, subject, starts, ends }) =>
  `${name}: ${[subject, `${timeOf(new Date(starts))}–${timeOf(new Date(ends))}`].filter(Boolean).join(", ")}`;

function chosen(ways) {
  by("status").textContent = say("checkin-which");
  by("which").hidden = false;
  return new Promise((done) => {
    by("which").replaceChildren(...ways.map((way, number) => make("button", {
      type: "button", on: { click: () => { by("which").hidden = true; done(number); } },
    }, labelOf(way))));
    by("which").firstElementChild.focus();
  });
}
