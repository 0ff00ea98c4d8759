// The number that students in the room say, shown large; asked for anew when it changes.
import { by } from "/assets/dom.js";
import { say, sayAll } from "/assets/words.js";
import { ask, Problem } from "./wire.js";

const as = new URLSearchParams(location.search).get("as") ?? undefined;
let until = 0;
let asking = false;

sayAll(document);
document.title = `${say("code-title")} · ${say("title")}`;

async function renew() {
  if (asking) return;
  asking = true;
  try {
    const told = await ask("code", { as });
    by("code").textContent = told.code;
    by("code").classList.remove("old");
    by("session").textContent = told.session;
    by("status").textContent = "";
    until = Date.now() + told.lasts * 1000;
  } catch (problem) {
    by("code").classList.add("old");
    by("status").textContent = problem instanceof Problem ? problem.message : say("code-gone");
    until = Date.now() + 5_000;
  } finally {
    asking = false;
  }
}

setInterval(() => {
  const left = Math.max(0, Math.ceil((until - Date.now()) / 1000));
  by("left").value = left;
  by("next").textContent = by("code").textContent ? say("code-next", { seconds: left }) : "";
  if (!left) renew();
}, 250);
