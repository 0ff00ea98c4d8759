// Nothing here is needed: it saves a press, and lets the arrow keys walk the days.
const form = document.querySelector("#door");
if (form) form.submit();

document.addEventListener("change", (event) => {
  if (event.target.id === "of") event.target.form.requestSubmit();
});

const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!event.target.closest?.("table, .day, .agenda, nav")) return;
  if (event.key === "PageUp") return turn(event, "earlier");
  if (event.key === "PageDown") return turn(event, "later");
  const days = [...document.querySelectorAll("table.month a.number")];
  const at = days.indexOf(event.target);
  const step = STEPS[event.key];
  if (at < 0 || !step) return;
  const next = days[at + step];
  if (next) { event.preventDefault(); next.focus(); }
  else turn(event, step < 0 ? "earlier" : "later");
});

function turn(event, way) {
  event.preventDefault();
  document.getElementById(way)?.click();
}
