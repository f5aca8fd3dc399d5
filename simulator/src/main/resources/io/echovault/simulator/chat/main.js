// Holds the state of the page and draws the open chat.

import {listen, look, switchModel} from "./server.js";
import {byId, drawIcons} from "./elements.js";
import {askForPerson, drawPeople, prettyPhone} from "./people.js";
import {bubble, daySeparator, typingBubble} from "./bubbles.js";
import {composeFor, flagForwarded, quote, startComposer} from "./composer.js";
import {startAttach} from "./attach.js";
import {addExchange, setExchanges, startWire} from "./wire.js";

const people = new Map();
const narrow = matchMedia("(max-width: 760px)");
const log = byId("log");
let open = "";
let awaited = "";
let stuck = true;

const actions = {quote, forward: (message) => flagForwarded(message.content.text)};

const chat = () => people.get(open);
const atEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < 80;
const looking = () => document.visibilityState === "visible" && (!narrow.matches || document.body.dataset.view === "chat");

function toEnd() {
  stuck = true;
  log.scrollTop = log.scrollHeight;
  byId("to-end").hidden = true;
}

function drawList() {
  drawPeople(people, open, (phone) => { location.hash = phone; openChat(phone); });
}

function drawState() {
  const person = chat();
  byId("chat-state").textContent = !person ? "Choose a person" : person.typing ? "typing…" : `as ${person.name}, ${prettyPhone(person.phone)}`;
  byId("chat-state").classList.toggle("typing-now", Boolean(person?.typing));
  byId("typing")?.remove();
  if (person?.typing) log.append(typingBubble());
}

function append(message) {
  const made = bubble(message, chat(), actions);
  const typing = byId("typing");
  const last = typing ? typing.previousElementSibling : log.lastElementChild;
  if (last?.dataset.day !== made.dataset.day) log.insertBefore(daySeparator(made.dataset.day), typing);
  log.insertBefore(made, typing);
}

// Who stands on a button with the keyboard stays there.
function redraw(message, person) {
  const old = document.getElementById(message.id)?.closest("article");
  if (!old) return;
  const made = bubble(message, person, actions);
  const held = old.contains(document.activeElement) ? document.activeElement.dataset.id : undefined;
  old.replaceWith(made);
  if (held) made.querySelector(`[data-id="${CSS.escape(held)}"]`)?.focus();
}

function drawChat() {
  const person = chat();
  // Old messages are no news: without this a reader would speak the whole chat.
  log.setAttribute("aria-live", "off");
  log.replaceChildren();
  person?.messages.forEach(append);
  drawState();
  toEnd();
  requestAnimationFrame(() => { log.setAttribute("aria-live", "polite"); toEnd(); });
}

function seen() {
  const person = chat();
  if (person && person.unread > 0 && looking()) {
    person.unread = 0;
    look(person.phone);
    drawList();
  }
}

function openChat(phone) {
  awaited = people.has(phone) ? "" : phone;
  if (awaited) return;
  document.body.dataset.view = "chat";
  if (open !== phone) {
    open = phone;
    composeFor(phone);
    drawChat();
  }
  drawList();
  seen();
  if (!narrow.matches) byId("composer").focus();
}

function showList() {
  document.body.dataset.view = "list";
  drawList();
  document.querySelector('[aria-current="true"]')?.focus();
}

function typing(person, millis) {
  clearTimeout(person.timer);
  person.typing = millis > 0;
  if (person.typing) person.timer = setTimeout(() => { person.typing = false; drawList(); if (person.phone === open) drawState(); }, millis);
}

function adopt(told) {
  const person = people.get(told.phone) ?? {messages: new Map()};
  Object.assign(person, {phone: told.phone, name: told.name, unread: told.unread});
  if (told.messages) person.messages = new Map(told.messages.map((message) => [message.id, message]));
  typing(person, told.typingMillis);
  people.set(told.phone, person);
}

// What a bubble shows of a message; statuses to the bot are no part of it.
const looks = ({content, tick, chosen, reaction}) => JSON.stringify([content, tick, chosen, reaction]);

function arrived({phone, message, unread}) {
  const person = people.get(phone);
  if (!person) return;
  const before = person.messages.get(message.id);
  person.messages.set(message.id, message);
  person.unread = unread;
  if (!before && !message.fromPerson) typing(person, 0);
  if (phone === open) {
    const follow = stuck || (!before && message.fromPerson);
    if (before && looks(before) === looks(message)) {
      return;
    }
    if (before) {
      redraw(message, person);
    } else {
      append(message);
    }
    drawState();
    if (follow) toEnd();
    else if (!before) byId("to-end").hidden = false;
    seen();
  }
  drawList();
}

// Not every simulator has a stand-in for a language model.
function showModel(on) {
  byId("model").hidden = on === undefined;
  byId("model-on").checked = Boolean(on);
}

listen({
  state: (told) => {
    people.clear();
    told.people.forEach(adopt);
    setExchanges(told.wire);
    showModel(told.model);
    byId("mail").hidden = !told.mail;
    const wanted = location.hash.slice(1);
    const first = people.has(open) ? open : people.has(wanted) ? wanted : narrow.matches ? "" : people.keys().next().value;
    if (first && first === open) {
      drawChat();
      seen();
    } else if (first) {
      openChat(first);
    }
    drawList();
    document.body.dataset.ready = "true";
  },
  person: (told) => {
    adopt(told);
    drawList();
    if (told.phone === awaited) openChat(awaited);
  },
  message: arrived,
  typing: ({phone, typingMillis}) => {
    typing(people.get(phone), typingMillis);
    if (phone === open) drawState();
    if (phone === open && stuck) toEnd();
    drawList();
  },
  seen: ({phone}) => { people.get(phone).unread = 0; drawList(); },
  wire: addExchange,
  model: showModel,
}, (connected) => { byId("offline").hidden = connected; });

drawIcons();
composeFor("");
startComposer();
startAttach();
startWire();
drawState();
byId("add-person").addEventListener("click", () => askForPerson((phone) => { location.hash = phone; openChat(phone); }));
byId("model-on").addEventListener("change", ({target}) => switchModel(target.checked));
byId("back").addEventListener("click", () => { history.replaceState(null, "", location.pathname); showList(); });
byId("sheet-close").addEventListener("click", () => byId("sheet").close());
byId("to-end").addEventListener("click", toEnd);
log.addEventListener("scroll", () => {
  stuck = atEnd();
  if (stuck) byId("to-end").hidden = true;
});
const keepAtEnd = () => { if (stuck) toEnd(); };
log.addEventListener("load", keepAtEnd, true);
new ResizeObserver(keepAtEnd).observe(log);
document.addEventListener("visibilitychange", seen);
window.addEventListener("hashchange", () => (location.hash ? openChat(location.hash.slice(1)) : showList()));
