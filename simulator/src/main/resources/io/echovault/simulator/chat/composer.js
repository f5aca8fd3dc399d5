// The field in which messages are written, with what frames them: a quote, or the forward flag.

import {say} from "./server.js";
import {byId} from "./elements.js";
import {summary} from "./bubbles.js";

const TALLEST = 160;
const drafts = new Map();
let phone = "";
let framing = {};

export const currentPhone = () => phone;

// Gives the framing and clears it, because it belongs to one message.
export function takeFraming() {
  const taken = framing;
  setFraming({});
  return taken;
}

function setFraming(next, title = "", text = "") {
  framing = next;
  byId("framing").hidden = !title;
  byId("framing-title").textContent = title;
  byId("framing-text").textContent = text;
}

export function quote(message) {
  setFraming({quoted: message.id}, message.fromPerson ? "Reply to yourself" : "Reply to Memory bot", summary(message));
  byId("composer").focus();
}

export function flagForwarded(text = "") {
  setFraming({forwarded: true}, "Forwarded", "The next message is sent as forwarded.");
  const composer = byId("composer");
  if (text) composer.value = text;
  resize();
  composer.focus();
}

export function insert(text) {
  const composer = byId("composer");
  composer.setRangeText(text, composer.selectionStart, composer.selectionEnd, "end");
  resize();
  composer.focus();
}

function resize() {
  const composer = byId("composer");
  composer.style.height = "auto";
  byId("send").disabled = composer.value.trim() === "";
  // What is not shown has no height to measure.
  if (composer.offsetHeight === 0) return;
  const border = composer.offsetHeight - composer.clientHeight;
  composer.style.height = `${Math.min(composer.scrollHeight + border, TALLEST)}px`;
  composer.style.overflowY = composer.scrollHeight + border > TALLEST ? "auto" : "hidden";
}

export function composeFor(nextPhone) {
  const composer = byId("composer");
  if (phone) drafts.set(phone, composer.value);
  phone = nextPhone;
  composer.value = drafts.get(phone) ?? "";
  composer.disabled = !phone;
  setFraming({});
  resize();
}

async function send() {
  const composer = byId("composer");
  const text = composer.value.trim();
  if (!text || !phone) return;
  composer.value = "";
  resize();
  const sentFraming = takeFraming();
  if (!(await say(phone, text, sentFraming)) && !composer.value) {
    composer.value = text;
    resize();
  }
}

export function startComposer() {
  const composer = byId("composer");
  composer.addEventListener("input", resize);
  composer.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    } else if (event.key === "Escape") {
      setFraming({});
    }
  });
  byId("compose").addEventListener("submit", (event) => {
    event.preventDefault();
    send();
    composer.focus();
  });
  byId("framing-cancel").addEventListener("click", () => setFraming({}));
  resize();
}
