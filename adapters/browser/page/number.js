// The number that students in the room say, shown large; asked for anew when it changes.
import { by } from "/assets/dom.js";
import { say, sayAll } from "/assets/words.js";
import { ask, Problem } from "./wire.js";

const as = new URLSearchParams(location.search).get("as") ?? localStorage.getItem("desk.as") ?? undefined;
let until = 0;
let asking = false;
let words = false;

sayAll(document);
document.title = `${say("number-title")} · ${say("title")}`;

// A word with a number behind it, where the organisation prefers that to five digits.
function speakOf(inWords) {
  words = inWords;
  by("number").classList.toggle("words", words);
  by("title").textContent = say(words ? "number-title-word" : "number-title");
  by("how").textContent = say(words ? "number-how-word" : "number-how");
  document.title = `${by("title").textContent} · ${say("title")}`;
}

async function renew() {
  if (asking) return;
  asking = true;
  try {
    const told = await ask("number", { as });
    by("number").textContent = told.number;
    by("number").classList.remove("old");
    if (told.words !== words) speakOf(told.words);
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
