// The camera of the check-in page: look, take, take another, or choose a file.
import { by } from "/assets/dom.js";
import { lighter } from "/assets/files.js";
import { say } from "/assets/words.js";

let stream = null;
let changed = () => {};
const status = (words) => { by("photo-status").textContent = words; };

export const photo = { blob: null };

export function setUp(whenChanged) {
  changed = whenChanged;
  by("snap").addEventListener("click", snap);
  by("retake").addEventListener("click", look);
  by("choose").addEventListener("click", () => by("file").click());
  by("file").addEventListener("change", () => {
    const [file] = by("file").files;
    by("file").value = "";
    if (file) show(file);
  });
}

export async function look() {
  photo.blob = null;
  draw("camera");
  changed();
  if (!window.isSecureContext || !navigator.mediaDevices) return without("camera-insecure");
  status(say("camera-starting"));
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "user", width: { ideal: 960 } }, audio: false });
    by("video").srcObject = stream;
    await by("video").play();
    by("snap").disabled = false;
    return status(say("camera-ready"));
  } catch (problem) {
    return without(problem.name === "NotAllowedError" ? "camera-blocked" : "camera-none");
  }
}

export function stop() {
  for (const track of stream?.getTracks() ?? []) track.stop();
  stream = null;
}

function without(words) {
  draw("none");
  status(say(words));
}

function snap() {
  const video = by("video");
  const canvas = Object.assign(document.createElement("canvas"), { width: video.videoWidth, height: video.videoHeight });
  canvas.getContext("2d").drawImage(video, 0, 0);
  canvas.toBlob((made) => { if (made) show(made); }, "image/jpeg", 0.9);
}

async function show(file) {
  stop();
  photo.blob = await lighter(file);
  const shot = by("shot");
  shot.onerror = () => { shot.hidden = true; status(/hei[cf]/i.test(file.type + file.name) ? file.name : say("not-a-photo")); };
  shot.src = URL.createObjectURL(photo.blob);
  status("");
  draw("shot");
  changed();
}

function draw(state) {
  by("video").hidden = state !== "camera";
  by("snap").hidden = state !== "camera";
  by("snap").disabled = true;
  by("shot").hidden = state !== "shot";
  by("retake").hidden = state === "camera";
}
