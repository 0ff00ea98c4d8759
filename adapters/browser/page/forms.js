// A form inside a message: fields from the desk, answers back to it.
import { make } from "/assets/dom.js";
import { say } from "/assets/words.js";

const KEPT = "desk.form.";
let forms = 0;

// What was filled in waits for its form: also after a reload, until it is sent.
function typedIn(message) {
  try { return JSON.parse(sessionStorage.getItem(KEPT + message.id)) ?? {}; } catch { return {}; }
}

const valuesOf = (form) => Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ""));

function inputOf(field, id) {
  const given = { id, name: field.name, required: field.required, "aria-describedby": field.hint ? `${id}-hint` : undefined };
  if (field.only && field.options?.length) {
    return make("select", given,
      make("option", { value: "" }, say("form-choose")),
      ...field.options.map((option) => make("option", { value: option, selected: option === field.value }, option)));
  }
  return make("input", { ...given, type: "text", value: field.value ?? "", autocomplete: "off", placeholder: field.value ? undefined : "" });
}

// One tap instead of typing; anything else may be typed as well.
function examplesOf(field, id) {
  if (field.only || !field.options?.length) return null;
  return make("div", { className: "examples" }, ...field.options.map((option) => make("button", {
    type: "button", "aria-label": `${field.label} ${option}`, on: { click: () => {
      const input = document.getElementById(id);
      input.value = option;
      input.dispatchEvent(new Event("input", { bubbles: true }));
      input.focus();
    } },
  }, option)));
}

function fieldOf(field, base) {
  const id = `${base}-${field.name}`;
  return make("div", { className: "field" },
    make("label", { htmlFor: id }, field.label),
    inputOf(field, id),
    examplesOf(field, id),
    field.hint ? make("small", { id: `${id}-hint` }, field.hint) : null);
}

export const usedOf = (message) => `form:${message.id}`;

export function formOf(message, acts) {
  forms += 1;
  const { form } = message;
  const used = acts.isUsed(usedOf(message));
  const typed = typedIn(message);
  const set = make("fieldset", { disabled: used },
    make("legend", {}, form.title ?? ""),
    ...form.fields.map((field) => fieldOf({ ...field, value: typed[field.name] ?? field.value }, `form-${forms}`)),
    make("div", { className: "ways" },
      make("button", { className: "main" }, say("form-send")),
      make("button", { type: "button", on: { click: () => acts.drop(message) } }, say("stop"))));
  return make("form", {
    on: {
      input(event) {
        sessionStorage.setItem(KEPT + message.id, JSON.stringify(valuesOf(event.currentTarget)));
      },
      submit(event) {
        event.preventDefault();
        acts.fill(message, valuesOf(event.target));
        sessionStorage.removeItem(KEPT + message.id);
        set.disabled = true;
      },
    },
  }, set);
}
