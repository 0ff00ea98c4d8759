// The camera, and the look before a photo or file is sent.
import { by } from "/assets/dom.js";
import { LIMIT, LIMIT_MB, lighter } from "/assets/files.js";
import { say } from "/assets/words.js";

const status = (words) => { by("photo-status").textContent = words; };

export class PhotoDialog {
  constructor(send) {
    this.send = send;
    this.stream = null;
    this.blob = null;
    this.box = by("photo");
    this.video = by("video");
    this.picker = by("pick-photo");
    by("snap").addEventListener("click", () => this.#snap());
    by("retake").addEventListener("click", () => this.#look());
    by("photo-send").addEventListener("click", () => this.#done());
    by("photo-stop").addEventListener("click", () => this.box.close());
    by("photo-choose").addEventListener("click", () => this.choose());
    this.picker.addEventListener("change", () => {
      const [file] = this.picker.files;
      this.picker.value = "";
      if (file) this.preview(file);
    });
    this.box.addEventListener("close", () => this.#stop());
  }

  take() {
    this.#open();
    this.#look();
  }

  choose() { this.picker.click(); }

  async preview(file) {
    this.#open();
    this.#stop();
    this.blob = await lighter(file);
    if (this.blob.size > LIMIT) {
      this.blob = null;
      this.#draw("none");
      status(say("too-large", { name: file.name, limit: LIMIT_MB }));
      return;
    }
    const shot = by("shot");
    shot.onload = () => status("");
    shot.onerror = () => { shot.hidden = true; status(/hei[cf]/i.test(file.type + file.name) ? file.name : say("not-a-photo")); };
    shot.src = URL.createObjectURL(this.blob);
    status("");
    this.#draw("shot");
    by("photo-send").focus();
  }

  async #look() {
    this.blob = null;
    this.#draw("camera");
    if (!window.isSecureContext || !navigator.mediaDevices) return this.#without(say("camera-insecure"));
    status(say("camera-starting"));
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "user", width: { ideal: 960 } }, audio: false });
      if (!this.box.open) return this.#stop();
      this.video.srcObject = this.stream;
      await this.video.play();
      by("snap").disabled = false;
      by("snap").focus();
      return status(say("camera-ready"));
    } catch (problem) {
      return this.#without(say(problem.name === "NotAllowedError" ? "camera-blocked" : "camera-none"));
    }
  }

  #without(words) {
    this.#draw("none");
    status(words);
    by("photo-choose").focus();
  }

  #snap() {
    const canvas = Object.assign(document.createElement("canvas"), { width: this.video.videoWidth, height: this.video.videoHeight });
    canvas.getContext("2d").drawImage(this.video, 0, 0);
    canvas.toBlob((made) => { if (made) this.preview(made); }, "image/jpeg", 0.9);
  }

  #done() {
    const { blob } = this;
    this.box.close();
    if (blob) this.send(blob);
  }

  #open() { if (!this.box.open) this.box.showModal(); }

  #draw(state) {
    this.video.hidden = state !== "camera";
    by("snap").hidden = state !== "camera";
    by("snap").disabled = true;
    by("shot").hidden = state !== "shot";
    by("photo-send").hidden = state !== "shot";
    by("retake").hidden = state === "camera";
  }

  #stop() {
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.stream = null;
    this.video.srcObject = null;
    if (by("shot").src.startsWith("blob:")) URL.revokeObjectURL(by("shot").src);
  }
}
