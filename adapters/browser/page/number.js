// The number that students in the room say, shown large; asked for anew when it changes.
import { by } from "/assets/dom.js";
import { say, sayAll } from "/assets/words.js";
import { ask, Problem } from "./wire.js";

const as = new URLSearchParams(location.search).get("as") ?? localStorage.getItem("desk.as") ?? undefined;
let until = 0;
let asking = false;

sayAll(document);
document.title = `${say("number-title")} · ${say("title")}`;

async function renew() {
  if (asking) return;
  asking = true;
  try {
    const told = await ask("number", { as });
    by("number").textContent = told.number;
    by("number").classList.remove("old");
    by("session").textContent = told.session;
    by("status").textContent = "";
    until = Date.now() + told.lasts * 1000;
  } catch (problem) {
    by("number").classList.add("old");
    if (problem.status === 401) by("status").textContent = say("sign-in-how");
    else by("status").textContent = problem instanceof Problem ? problem.message : say("number-gone");
    until = Date.now() + 5_000;
  } finally {
    asking = false;
  }
}

setInterval(() => {
  const left = Math.max(0, Math.ceil((until - Date.now()) / 1000));
  by("left").value = left;
  by("next").textContent = by("number").textContent ? say("number-next", { seconds: left }) : "";
  if (!left) renew();
}, 250);
