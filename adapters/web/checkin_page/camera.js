// The camera of the check-in page: look, take, take another, or choose a file.
// Where one photo is not enough there are two steps: ahead, then to one side.
import { by, make } from "/assets/dom.js";
import { lighter } from "/assets/files.js";
import { say } from "/assets/words.js";

const STEPS = { ahead: "camera-ahead", aside: "camera-aside" };
let stream = null;
let steps = ["ahead"];
let changed = () => {};
const status = (words) => { by("photo-status").textContent = words; };

export const taken = { blobs: [], get complete() { return this.blobs.length === steps.length; } };

export function setUp(whenChanged) {
  changed = whenChanged;
  by("snap").addEventListener("click", snap);
  by("retake").addEventListener("click", () => look());
  by("choose").addEventListener("click", () => by("file").click());
  by("file").addEventListener("change", () => {
    const [file] = by("file").files;
    by("file").value = "";
    if (file) take(file);
  });
}

export async function look(wanted = steps) {
  steps = wanted;
  taken.blobs = [];
  by("shots").replaceChildren();
  draw("camera");
  changed();
  if (!window.isSecureContext || !navigator.mediaDevices) return without("camera-insecure");
  status(say("camera-starting"));
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "user", width: { ideal: 960 } }, audio: false });
    by("video").srcObject = stream;
    await by("video").play();
    return ready();
  } catch (problem) {
    stop();
    return without(problem.name === "NotAllowedError" ? "camera-blocked" : "camera-none");
  }
}

export function stop() {
  for (const track of stream?.getTracks() ?? []) track.stop();
  stream = null;
}

const asked = () => (steps.length > 1 ? say(STEPS[steps[taken.blobs.length]]) : "");

function ready() {
  by("snap").disabled = false;
  status(asked() || say("camera-ready"));
}

function without(words) {
  draw("none");
  status([say(words), asked()].filter(Boolean).join(" "));
}

function snap() {
  const video = by("video");
  const canvas = Object.assign(document.createElement("canvas"), { width: video.videoWidth, height: video.videoHeight });
  canvas.getContext("2d").drawImage(video, 0, 0);
  canvas.toBlob((made) => { if (made) take(made); }, "image/jpeg", 0.9);
}

async function take(file) {
  if (taken.complete) { taken.blobs = []; by("shots").replaceChildren(); }
  const light = await lighter(file);
  taken.blobs.push(light);
  const shot = make("img", { alt: say("your-photo") });
  shot.onerror = () => { shot.remove(); status(/hei[cf]/i.test(file.type + file.name) ? file.name : say("not-a-photo")); };
  shot.src = URL.createObjectURL(light);
  by("shots").append(shot);
  if (taken.complete) {
    stop();
    status("");
    draw("shot");
  } else {
    by("shots").hidden = false;
    if (stream) ready();
    else status(asked());
  }
  changed();
}

function draw(state) {
  const held = document.activeElement === by("snap");
  by("video").hidden = state !== "camera";
  by("snap").hidden = state !== "camera";
  by("snap").disabled = true;
  by("shots").hidden = !taken.blobs.length;
  by("retake").hidden = state === "camera";
  by("retake").textContent = say(taken.blobs.length ? "retake" : "camera-retry");
  if (held && by("snap").hidden) by("retake").focus(); // the keyboard goes on from here
}
