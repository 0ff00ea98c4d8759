// Signing in, where the desk asks for it: the link carries its secret behind the
// #, which no server log sees, and only the press of the button spends it.
import { by } from "/assets/dom.js";
import { tell } from "./wire.js";
import { say } from "/assets/words.js";

const SECRET = /^#([\w-]{20,})$/; // other anchors, such as the skip link's, are short

export const secretOf = (place) => SECRET.exec(place.hash)?.[1] ?? "";

export function signIn() {
  const token = secretOf(location);
  const text = by("sign-in-text");
  const button = by("sign-in-button");
  by("sign-in").hidden = false;
  by("log").hidden = true;
  by("desk-tools").hidden = true;
  by("sign-out").hidden = true; // a session that ran out is over already
  text.textContent = say(token ? "sign-in-ready" : "sign-in-how");
  button.hidden = !token;
  button.onclick = async () => {
    button.disabled = true;
    try {
      await tell("sign-in", { token });
      history.replaceState(null, "", "/chat");
      location.reload();
    } catch (problem) {
      button.disabled = false;
      button.hidden = problem.status !== undefined;
      text.textContent = say(problem.status === undefined ? "offline" : "sign-in-used");
    }
  };
}

export function offerSignOut() {
  by("sign-out").hidden = false;
  by("sign-out").onclick = async () => {
    await tell("sign-out", {});
    location.reload();
  };
}
