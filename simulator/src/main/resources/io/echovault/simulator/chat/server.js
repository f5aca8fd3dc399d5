// The way to the simulator and back: actions go as posts, news come as server-sent events.

import {toast} from "./elements.js";

const API = "/simulator/api/";

async function post(path, body, type) {
  const headers = {"X-Simulator": "page", "Content-Type": type};
  try {
    const answer = await fetch(API + path, {method: "POST", headers, body});
    if (answer.ok) return true;
    const told = await answer.json().catch(() => ({}));
    toast(told.error ?? `The simulator refused this (${answer.status}).`);
  } catch {
    toast("The simulator does not answer. Is it still running?");
  }
  return false;
}

const json = (path, value) => post(path, JSON.stringify(value), "application/json");
const of = (phone) => `people/${encodeURIComponent(phone)}/`;

export const addPerson = (phone, name) => json("people", {phone, name});
export const say = (phone, text, framing) => json(of(phone) + "text", {text, ...framing});
export const choose = (phone, message, choice) => json(of(phone) + "choice", {message, choice});
export const sendPlace = (phone, place, framing) => json(of(phone) + "place", {...place, ...framing});
export const sendCard = (phone, card, framing) => json(of(phone) + "card", {...card, ...framing});
export const switchModel = (on) => json("model", {on});
export const look = (phone) => json(of(phone) + "look", {});
export const played = (phone, message) => json(of(phone) + "played", {message});
export const mediaUrl = (id) => `${API}media/${encodeURIComponent(id)}`;

export function sendFile(phone, kind, blob, details, framing) {
  const query = new URLSearchParams({kind, ...details, ...framing});
  const type = blob?.type || "application/octet-stream";
  return post(`${of(phone)}file?${query}`, blob ?? "", type);
}

// Calls the handlers by event name. After a break the whole state comes again, so nothing is missed.
export function listen(handlers, onConnected) {
  const events = new EventSource("/simulator/events");
  for (const [name, handler] of Object.entries(handlers)) {
    events.addEventListener(name, (event) => handler(JSON.parse(event.data)));
  }
  events.onopen = () => onConnected(true);
  events.onerror = () => {
    onConnected(false);
    if (events.readyState === EventSource.CLOSED) {
      setTimeout(() => listen(handlers, onConnected), 2000);
    }
  };
}
