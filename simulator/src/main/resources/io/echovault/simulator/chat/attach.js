// What can be attached: sound, photo, file, place, contact, sticker; and the emoji panel.

import {sendCard, sendFile, sendPlace} from "./server.js";
import {byId, element, field, icon, openSheet, toast} from "./elements.js";
import {currentPhone, flagForwarded, insert, takeFraming} from "./composer.js";

const EMOJI = [..."😀😂🙂😍😎🤔😢😡👍👎👏🙏💪❤🎉🔥⭐✅❌⏰📌📷🎂🍕☕🚗✈🏠🔑💡📅🌍"];
const STICKERS = {
  Heart: ["#e0356b", "M12 20s-7.5-4.6-7.5-10A4.3 4.3 0 0 1 12 7.2 4.3 4.3 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10z"],
  Star: ["#e8a30c", "M12 3.500l2.6 5.4 5.9.8-4.3 4.1 1.1 5.900L12 16.900l-5.3 2.8 1.1-5.9-4.3-4.1 5.9-.8z"],
  Sun: ["#ef6c1a", "M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM11 2h2v3h-2zM11 19h2v3h-2zM2 11h3v2H2zM19 11h3v2h-3z"],
  Drop: ["#1f7ae0", "M12 3c4 5 6 8.2 6 11a6 6 0 0 1-12 0c0-2.8 2-6 6-11z"],
};

function popup(button, panel) {
  const set = (open) => {
    panel.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    if (open) panel.querySelector("button")?.focus();
  };
  button.addEventListener("click", () => set(panel.hidden));
  panel.addEventListener("click", () => set(false));
  panel.addEventListener("keydown", (event) => {
    const buttons = [...panel.querySelectorAll("button")];
    const step = {ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1}[event.key];
    if (event.key === "Escape") {
      set(false);
      button.focus();
    } else if (step) {
      event.preventDefault();
      buttons.at((buttons.indexOf(document.activeElement) + step) % buttons.length).focus();
    }
  });
  document.addEventListener("pointerdown", (event) => {
    if (!panel.contains(event.target) && !button.contains(event.target)) set(false);
  });
}

function recordedType() {
  const known = ["audio/ogg;codecs=opus", "audio/webm;codecs=opus", "audio/mp4"];
  return known.find((type) => MediaRecorder.isTypeSupported(type)) ?? "";
}

async function record() {
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({audio: true});
  } catch {
    toast("No microphone to be had. Choose “Built-in recording” instead.");
    return;
  }
  const phone = currentPhone();
  const recorder = new MediaRecorder(stream, {mimeType: recordedType()});
  const parts = [];
  const began = Date.now();
  let keep = false;
  const ticking = setInterval(() => {
    const seconds = Math.floor((Date.now() - began) / 1000);
    byId("record-time").textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }, 250);
  recorder.ondataavailable = (event) => parts.push(event.data);
  recorder.onstop = () => {
    clearInterval(ticking);
    stream.getTracks().forEach((track) => track.stop());
    byId("recorder").hidden = true;
    byId("compose").hidden = false;
    if (keep) sendFile(phone, "voice", new Blob(parts, {type: recorder.mimeType}), {}, takeFraming());
  };
  byId("record-time").textContent = "0:00";
  byId("record-cancel").onclick = () => recorder.stop();
  byId("record-send").onclick = () => { keep = true; recorder.stop(); };
  byId("compose").hidden = true;
  byId("recorder").hidden = false;
  byId("record-send").focus();
  recorder.start();
}

// Meta carries JPEG and PNG only, so other pictures are drawn anew.
async function carried(file) {
  if (!file.type.startsWith("image/") || /jpeg|png/.test(file.type)) return file;
  const picture = await createImageBitmap(file);
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext("2d").drawImage(picture, 0, 0);
  return canvas.convertToBlob({type: "image/jpeg", quality: 0.9});
}

function pickFile(accept) {
  const input = byId("file");
  input.accept = accept;
  input.value = "";
  input.onchange = () => {
    const file = input.files[0];
    if (!file) return;
    const caption = field("Caption", {maxlength: 1024, id: "caption"});
    const close = openSheet("Send a file", element("p", {class: "file"}, icon("clip"), `${file.name} (${Math.ceil(file.size / 1024)} KB)`),
      caption.row, element("button", {type: "submit", class: "wide", id: "file-send"}, icon("send"), "Send"));
    onSheetSubmit(async () => {
      close();
      const kind = ["image", "video", "audio"].find((known) => file.type.startsWith(known + "/")) ?? "document";
      sendFile(currentPhone(), kind, await carried(file), {name: file.name, caption: caption.input.value}, takeFraming());
    });
  };
  input.click();
}

function onSheetSubmit(task) {
  byId("sheet").querySelector("form").onsubmit = (event) => {
    event.preventDefault();
    task();
  };
}

function askForPlace() {
  const name = field("Name", {id: "place-name", value: "Plaza Mayor, Madrid", maxlength: 100});
  const latitude = field("Latitude", {id: "place-latitude", type: "number", step: "any", min: -90, max: 90, value: "40.4155", required: true});
  const longitude = field("Longitude", {id: "place-longitude", type: "number", step: "any", min: -180, max: 180, value: "-3.7074", required: true});
  const close = openSheet("Send a place", name.row, latitude.row, longitude.row, element("button", {type: "submit", class: "wide"}, icon("place"), "Send"));
  onSheetSubmit(() => {
    close();
    sendPlace(currentPhone(), {name: name.input.value, latitude: Number(latitude.input.value), longitude: Number(longitude.input.value)}, takeFraming());
  });
}

function askForCard() {
  const name = field("Name", {id: "card-name", required: true, maxlength: 60});
  const phone = field("Phone", {id: "card-phone", type: "tel", required: true, maxlength: 30});
  const close = openSheet("Send a contact", name.row, phone.row, element("button", {type: "submit", class: "wide"}, icon("card"), "Send"));
  onSheetSubmit(() => {
    close();
    sendCard(currentPhone(), {name: name.input.value, phone: phone.input.value}, takeFraming());
  });
}

function draw(canvas, [colour, path]) {
  const brush = canvas.getContext("2d");
  brush.scale(canvas.width / 24, canvas.height / 24);
  brush.fillStyle = colour;
  brush.fill(new Path2D(path));
}

function askForSticker() {
  const made = Object.entries(STICKERS).map(([name, shape]) => {
    const canvas = element("canvas", {width: 512, height: 512, "aria-hidden": "true"});
    draw(canvas, shape);
    return element("button", {
      type: "button", class: "sticker-choice", "aria-label": name,
      onclick: () => {
        close();
        canvas.toBlob((picture) => sendFile(currentPhone(), "sticker", picture, {}, takeFraming()), "image/webp");
      },
    }, canvas);
  });
  const close = openSheet("Send a sticker", element("div", {class: "stickers"}, ...made));
}

export function startAttach() {
  const items = [
    ["mic", "Record a voice note", record],
    ["sound", "Built-in recording", () => sendFile(currentPhone(), "voice", null, {}, takeFraming())],
    ["photo", "Photo", () => pickFile("image/*")],
    ["clip", "Document", () => pickFile("")],
    ["place", "Place", askForPlace],
    ["card", "Contact", askForCard],
    ["star", "Sticker", askForSticker],
    ["forward", "Mark as forwarded", () => flagForwarded()],
  ];
  byId("attach-menu").append(...items.map(([shape, label, act]) =>
    element("button", {type: "button", role: "menuitem", onclick: act}, icon(shape), label)));
  byId("emoji-panel").append(...EMOJI.map((sign) =>
    element("button", {type: "button", class: "sign", "aria-label": sign, onclick: () => insert(sign)}, sign)));
  popup(byId("attach"), byId("attach-menu"));
  popup(byId("emoji"), byId("emoji-panel"));
}
